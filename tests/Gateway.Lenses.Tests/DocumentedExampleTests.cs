using Gateway.Tests;

namespace Gateway.Lenses.Tests;

/// <summary>The worked examples of <c>docs/formats/lens.md</c>, run word for word.</summary>
public sealed class DocumentedExampleTests
{
    private readonly DocumentedExample _answer = DocumentedExample.Answer;
    private readonly DocumentedExample _form = DocumentedExample.Form;

    [Fact]
    public void The_records_of_the_examples_become_what_the_page_says()
    {
        Assert.Equal(Compact(_answer.Canonical), _answer.Lens.ToCanonical(_answer.National));
        Assert.Equal(["drop /Kaunter dropped", "code /Jenis narrowed"], _answer.Lens.LossesToCanonical(_answer.National));
        Assert.Equal(Compact(_form.Canonical), _form.Lens.ToCanonical(_form.National));
        Assert.Equal(["coalesce /telp dropped"], _form.Lens.LossesToCanonical(_form.National));
    }

    [Fact]
    public void And_come_back_as_the_page_says()
    {
        Assert.All([_answer, _form], example =>
        {
            Assert.Equal(Compact(example.NationalAgain), example.Lens.ToNational(example.Canonical));
            Assert.Empty(example.Lens.LossesToNational(example.Canonical));
        });
    }

    [Fact]
    public void The_examples_use_every_operation_there_is()
    {
        var schema = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Repository.Path("schemas", "gateway", "lens", "1.0", "schema.json")))!;
        var operations = schema["$defs"]!["line"]!["properties"]!["op"]!["enum"]!.AsArray().Select(operation => (string)operation!).ToList();

        Assert.Equal(17, operations.Count);
        Assert.All(operations, operation => Assert.Contains($"\"op\": \"{operation}\"", _answer.LensFile + _form.LensFile, StringComparison.Ordinal));
    }

    private static string Compact(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();
}
