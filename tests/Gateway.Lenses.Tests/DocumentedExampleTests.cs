namespace Gateway.Lenses.Tests;

/// <summary>The worked example of <c>docs/formats/lens.md</c>, run word for word.</summary>
public sealed class DocumentedExampleTests
{
    private readonly DocumentedExample _example = DocumentedExample.Read();

    [Fact]
    public void The_record_of_the_example_becomes_what_the_page_says()
    {
        Assert.Equal(Compact(_example.Canonical), _example.Lens.ToCanonical(_example.National));
        Assert.Equal(["drop /Kaunter dropped", "code /Jenis narrowed"], _example.Lens.LossesToCanonical(_example.National));
    }

    [Fact]
    public void And_comes_back_as_the_page_says()
    {
        Assert.Equal(Compact(_example.NationalAgain), _example.Lens.ToNational(_example.Canonical));
        Assert.Empty(_example.Lens.LossesToNational(_example.Canonical));
    }

    [Fact]
    public void The_example_uses_every_operation()
    {
        string[] operations = ["move", "constant", "code", "date", "name", "each", "nest", "when", "drop"];

        Assert.All(operations, operation => Assert.Contains($"\"op\": \"{operation}\"", _example.LensFile, StringComparison.Ordinal));
    }

    private static string Compact(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();
}
