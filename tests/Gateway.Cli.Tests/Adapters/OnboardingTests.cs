using System.Text.RegularExpressions;
using Gateway.Tests;

namespace Gateway.Cli.Tests.Adapters;

/// <summary>Walks through <c>docs/onboarding.md</c>: its commands print what the page says.</summary>
public sealed partial class OnboardingTests : IDisposable
{
    private const string Id = "xaa-civil-register";

    private readonly string _work = Directory.CreateTempSubdirectory("gateway-onboarding-").FullName;

    public void Dispose() => Directory.Delete(_work, recursive: true);

    [Fact]
    public async Task The_commands_print_what_the_page_says()
    {
        var commands = Commands().ToList();
        Assert.Equal(["new", "check", "test", "test", "check"], commands.Select(command => command.Line.Split(' ')[2]));

        await HoldsAsync(commands[0], 0);
        await HoldsAsync(commands[1], 1);
        Decide();
        await HoldsAsync(commands[2], 0);
        Copy(Path.Combine(Finished, "samples", "refused"), Path.Combine(_work, "adapters", Id, "samples", "refused"));
        await HoldsAsync(commands[3], 0);
        await HoldsAsync(commands[4], 0);
        Assert.Equal(Names(Finished), Names(Path.Combine(_work, "adapters", Id)));
    }

    [Fact]
    public void What_it_ends_with_was_made_from_the_samples()
    {
        var samples = Repository.Path("docs", "onboarding", "samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*.json", SearchOption.AllDirectories))
        {
            var folder = $"{Path.GetFileName(Path.GetDirectoryName(file)!)}-{Path.GetFileNameWithoutExtension(file)}";
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(Finished, "samples", folder, "national.json")));
        }
    }

    private static string Finished => Repository.Path("docs", "onboarding", "finished", "adapters", Id);

    /// <summary>What the reader does in the third section: decide. The finished files stand for it; canonical records are still to be written.</summary>
    private void Decide()
    {
        foreach (var file in Names(Finished).Where(file => !file.StartsWith("samples", StringComparison.Ordinal)))
            File.Copy(Path.Combine(Finished, file), Path.Combine(_work, "adapters", Id, file), overwrite: true);
    }

    private async Task HoldsAsync((string Line, IReadOnlyList<string> Output) command, int expected)
    {
        var arguments = ArgumentPattern().Matches(command.Line).Select(match => Here(match.Value.Trim('"'))).Skip(1).ToArray();

        var (code, output) = await Transcript.RunAsync([.. arguments, "--schemas", Repository.Path("schemas")]);

        Assert.True(code == expected, output);
        var lines = new Queue<string>(Page(output).Split('\n'));
        var skips = false;
        foreach (var line in command.Output)
        {
            if (line == "…")
            {
                skips = true;
                continue;
            }

            while (skips && lines.Count > 0 && Masked(lines.Peek()) != Masked(line))
                lines.Dequeue();
            Assert.True(lines.Count > 0, $"`{command.Line}` does not print: {line}");
            Assert.Equal(Masked(line), Masked(lines.Dequeue()));
            skips = false;
        }

        Assert.True(skips || lines.All(line => line.Length == 0), $"`{command.Line}` prints more: {string.Join('\n', lines)}");
    }

    private string Here(string argument) => argument.StartsWith("onboarding/", StringComparison.Ordinal)
        ? _work + argument["onboarding".Length..]
        : argument.StartsWith("docs/", StringComparison.Ordinal) ? Repository.Path(argument.Split('/')) : argument;

    private string Page(string output) => output.Replace(_work, "onboarding", StringComparison.Ordinal);

    /// <summary>How fast it goes is not the page's to say.</summary>
    private static string Masked(string line) => line.Contains("throughput", StringComparison.Ordinal) ? DigitPattern().Replace(line, "0") : line;

    private static IEnumerable<(string Line, IReadOnlyList<string> Output)> Commands()
    {
        var isConsole = false;
        (string Line, List<string> Output)? command = null;
        foreach (var line in File.ReadLines(Repository.Path("docs", "onboarding.md")))
        {
            var ends = line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("$ ", StringComparison.Ordinal);
            if (ends && command is { } whole)
                yield return whole;
            command = ends ? null : command;
            if (line.StartsWith("```", StringComparison.Ordinal))
                isConsole = line == "```console";
            else if (isConsole && line.StartsWith("$ gateway ", StringComparison.Ordinal))
                command = (line[2..], []);
            else
                command?.Output.Add(line);
        }
    }

    private static IReadOnlyList<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private static void Copy(string from, string to)
    {
        foreach (var file in Names(from))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, file), target);
        }
    }

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex ArgumentPattern();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex DigitPattern();
}
