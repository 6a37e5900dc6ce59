using System.Text;

namespace Gateway.Benchmarks.Load;

/// <summary>The Lua script that tells wrk what to send and how to report it.</summary>
internal static class WrkScript
{
    // A thread's requests are made once; its threads begin at different passports.
    private const string Body =
        """
        wrk.method = "POST"

        local threads = 0
        setup = function(thread)
          thread:set("at", threads * 500)
          threads = threads + 1
        end

        local requests = {}
        init = function()
          for number = 0, passports - 1 do
            requests[number] = wrk.format(nil, nil, nil, string.format(template, number))
          end
        end

        request = function()
          at = (at + 1) % passports
          return requests[at]
        end

        done = function(summary, latency)
          local failures = summary.errors
          io.write(string.format("figures %d %d %d %d %d %d\n",
            summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
            failures.status, failures.connect + failures.read + failures.write + failures.timeout))
        end
        """;

    public static string Write(IReadOnlyDictionary<string, string> headers)
    {
        var script = new StringBuilder();
        foreach (var (name, value) in headers)
            script.Append("wrk.headers[ ").Append(Quoted(name)).Append(" ] = ").AppendLine(Quoted(value));
        return script
            .Append("passports = ").Append(Question.Passports).AppendLine()
            .Append("template = ").AppendLine(Quoted(Question.Template))
            .AppendLine(Body)
            .ToString();
    }

    private static string Quoted(string text) =>
        text.Contains("]=]", StringComparison.Ordinal) ? throw new ArgumentException("the text holds Lua's own closing bracket", nameof(text)) : $"[=[{text}]=]";
}
