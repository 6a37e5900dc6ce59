using Gateway.Tests;

namespace Gateway.Lenses.Tests;

/// <summary>The worked example of <c>docs/formats/lens.md</c>.</summary>
internal sealed record DocumentedExample(TestLens Lens, string LensFile, string National, string Canonical, string NationalAgain)
{
    public static DocumentedExample Read()
    {
        var blocks = Blocks();
        return new DocumentedExample(
            TestLens.LoadFile(One("national-schema"), One("canonical-schema"), One("lens"), [.. blocks["code-list"]]),
            One("lens"),
            One("national"),
            One("canonical"),
            One("national-again"));

        string One(string name) => Assert.Single(blocks[name]);
    }

    private static ILookup<string, string> Blocks()
    {
        var blocks = new List<(string Name, string Text)>();
        var lines = File.ReadAllLines(Repository.Path("docs", "formats", "lens.md"));
        for (var start = 0; start < lines.Length; start++)
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
