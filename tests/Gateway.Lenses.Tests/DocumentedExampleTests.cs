using Gateway.Tests;

namespace Gateway.Lenses.Tests;

/// <summary>The worked example of <c>docs/formats/lens.md</c>, run word for word.</summary>
public sealed class DocumentedExampleTests
{
    private readonly ILookup<string, string> _blocks = Blocks();

    [Fact]
    public void The_record_of_the_example_becomes_what_the_page_says()
    {
        var lens = Load();

        Assert.Equal(Compact(One("canonical")), lens.ToCanonical(One("national")));
        Assert.Equal(["drop /Kaunter dropped", "code /Jenis narrowed"], lens.LossesToCanonical(One("national")));
    }

    [Fact]
    public void And_comes_back_as_the_page_says()
    {
        var lens = Load();

        Assert.Equal(Compact(One("national-again")), lens.ToNational(One("canonical")));
        Assert.Empty(lens.LossesToNational(One("canonical")));
    }

    [Fact]
    public void The_example_uses_every_operation()
    {
        string[] operations = ["move", "constant", "code", "date", "name", "each", "nest", "when", "drop"];

        Assert.All(operations, operation => Assert.Contains($"\"op\": \"{operation}\"", One("lens"), StringComparison.Ordinal));
    }

    private TestLens Load() => TestLens.LoadFile(One("national-schema"), One("canonical-schema"), One("lens"), [.. _blocks["code-list"]]);

    private string One(string name) => Assert.Single(_blocks[name]);

    private static string Compact(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();

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
