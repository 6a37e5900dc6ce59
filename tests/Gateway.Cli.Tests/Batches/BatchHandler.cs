using System.Globalization;
using System.Net;
using System.Text;

namespace Gateway.Cli.Tests.Batches;

/// <summary>
/// Answers like a gateway's batch endpoint, without a network: each row as the test says, the first of a row again and again as the same line. It may
/// break off after so many lines.
/// </summary>
internal sealed class BatchHandler(Func<long, string> answer) : HttpMessageHandler
{
    public const string Address = "https://gateway.example/mys-niise/document-verifications";

    private readonly Dictionary<long, string> _finished = [];

    /// <summary>How many lines each call gets before it is cut; calls past the list are not cut.</summary>
    public Queue<int> Cuts { get; init; } = new();

    /// <summary>What the call as a whole is answered with, before any row; past the list, 200.</summary>
    public Queue<HttpResponseMessage> Refusals { get; init; } = new();

    /// <summary>Every call's headers, on one line each, as <c>name: value</c>.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The rows that were answered, once for each time; those already finished are not asked.</summary>
    public List<long> Asked { get; } = [];

    public static string Answered(long row) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"row":{{{row}}},"status":200,"exchangeId":"e{{{row}}}","loss":0,"mediaType":"application/json; version=1.0","body":{"n":{{{row}}}}}""");

    public static string Problem(long row, int status, string type, bool retry) => string.Create(
        CultureInfo.InvariantCulture, $$$"""{"row":{{{row}}},"status":{{{status}}},"problem":{"type":"urn:gateway:problem:{{{type}}}","status":{{{status}}},"retry":{{{(retry ? "true" : "false")}}}}}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal(Address + "/batch", request.RequestUri!.AbsoluteUri);
        Calls.Add(string.Join(" | ", request.Headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}")));
        if (Refusals.TryDequeue(out var refusal))
        {
            refusal.RequestMessage = request;
            return refusal;
        }

        var lines = (await request.Content!.ReadAsStringAsync(cancellationToken)).Split('\n');
        var first = long.Parse(request.Headers.GetValues("Exchange-First-Row").Single(), CultureInfo.InvariantCulture);
        var held = request.Headers.TryGetValues("Exchange-Rows-Held", out var given) ? Numbers(given.Single()) : [];
        var results = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0 && !held.Contains(first + i))
                results.Add(Answer(first + i));
        }

        // As a gateway's, in no order.
        results.Reverse();
        var cut = Cuts.TryDequeue(out var count) ? count : int.MaxValue;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new CutStream(string.Concat(results.Take(cut).Select(line => line + "\n")), results.Count > cut)) };
    }

    private string Answer(long row)
    {
        if (_finished.TryGetValue(row, out var line))
            return line;
        Asked.Add(row);
        line = answer(row);
        if (!line.Contains("\"retry\":true", StringComparison.Ordinal))
            _finished.Add(row, line);
        return line;
    }

    private static HashSet<long> Numbers(string ranges) =>
    [
        .. ranges.Split(',').SelectMany(range =>
        {
            var ends = range.Split('-').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
            return Enumerable.Range(0, (int)(ends[^1] - ends[0] + 1)).Select(i => ends[0] + i);
        }),
    ];

    /// <summary>Ends as a connection does that is cut: part of a line, then an exception.</summary>
    private sealed class CutStream(string text, bool isCut) : MemoryStream(Encoding.UTF8.GetBytes(isCut ? text + "{\"row\":" : text))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 || !isCut ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "the response ended prematurely");
        }
    }
}
