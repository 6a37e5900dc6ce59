using Gateway.Tests;

namespace Gateway.Lenses.Tests;

/// <summary>A worked example of <c>docs/formats/lens.md</c>.</summary>
internal sealed record DocumentedExample(TestLens Lens, string LensFile, string National, string Canonical, string NationalAgain)
{
    private const string Heading = "## Worked example: ";

    public static DocumentedExample Answer => Read("an answer");

    public static DocumentedExample Form => Read("a form");

    private static DocumentedExample Read(string name)
    {
        var blocks = Blocks(name);
        return new DocumentedExample(
            TestLens.LoadFile(One("national-schema"), One("canonical-schema"), One("lens"), [.. blocks["code-list"]]),
            One("lens"),
            One("national"),
            One("canonical"),
            One("national-again"));

        string One(string block) => Assert.Single(blocks[block]);
    }

    private static ILookup<string, string> Blocks(string name)
    {
        var blocks = new List<(string Name, string Text)>();
        var lines = File.ReadAllLines(Repository.Path("docs", "formats", "lens.md"));
        var first = Array.IndexOf(lines, Heading + name);
        for (var start = first + 1; start < lines.Length && !lines[start].StartsWith("## ", StringComparison.Ordinal); start++)
        {
            if (!lines[start].StartsWith("```json ", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "```", start);
            blocks.Add((lines[start]["```json ".Length..], string.Join('\n', lines[(start + 1)..end])));
            start = end;
        }

        return blocks.ToLookup(block => block.Name, block => block.Text);
    }
}
