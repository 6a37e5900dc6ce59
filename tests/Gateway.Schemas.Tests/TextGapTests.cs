using System.Text;

namespace Gateway.Schemas.Tests;

public sealed class TextGapTests
{
    [Theory]
    [InlineData("""{ "pattern": "^[A-Z]{3}$" }""", """{ "pattern": "^[A-Z]+$" }""")]
    [InlineData("""{ "pattern": "^[A-Z]+$", "maxLength": 3 }""", """{ "pattern": "^[A-Z]{1,3}$" }""")]
    [InlineData("""{ "pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 3 }""", """{ "pattern": "^[A-Z]{2,3}$" }""")]
    [InlineData("""{ "pattern": "^(A|B)$" }""", """{ "enum": ["A", "B", "C"] }""")]
    [InlineData("""{ "enum": ["A", "B"] }""", """{ "pattern": "^[A-C]$" }""")]
    [InlineData("""{ "anyOf": [{ "pattern": "^[0-9]{4}$" }, { "pattern": "^[0-9]{4}-[0-9]{2}$" }] }""", """{ "pattern": "^[0-9]{4}(-[0-9]{2})?$" }""")]
    [InlineData("""{ "pattern": "^[0-9]{4}$" }""", """{ "anyOf": [{ "format": "date" }, { "pattern": "^[0-9]+$" }] }""")]
    [InlineData("""{ "format": "date" }""", """{ "format": "date" }""")]
    [InlineData("""{ "format": "date" }""", """{ "pattern": "^[0-9-]{10}$" }""")]
    [InlineData("""{ "pattern": "^\\p{Lu}+$" }""", """{ "pattern": "^\\p{Lu}+$", "type": "string" }""")]
    [InlineData("""{ "pattern": "^[^\\x00-\\x1F]+$" }""", """{ "minLength": 1 }""")]
    [InlineData("""{ "pattern": "[a-z]{2}" }""", """{ "pattern": "[a-z]" }""")]
    [InlineData("""{ "type": "integer" }""", """{ "pattern": "^A$" }""")]
    [InlineData("""{ "maxLength": 9 }""", """{ "maxLength": 5 }""")]
    public void Every_text_of_the_one_is_a_text_of_the_other(string from, string to) => Assert.Null(Between(from, to));

    [Theory]
    [InlineData("""{ "pattern": "^[A-Z]+$" }""", """{ "pattern": "^[A-M]+$" }""", "N")]
    [InlineData("""{ "pattern": "^[A-Z]{3}$" }""", """{ "pattern": "^[A-Z]{2}$" }""", "AAA")]
    [InlineData("""{ "pattern": "^[A-Z]+$", "maxLength": 4 }""", """{ "pattern": "^[A-Z]{1,3}$" }""", "AAAA")]
    [InlineData("""{ "type": "string" }""", """{ "pattern": "^[^ ]" }""", "")]
    [InlineData("""{ "minLength": 1 }""", """{ "pattern": "^[\\x20-\\x7E]+$" }""", "\u0000")]
    [InlineData("""{ "pattern": "^[^\\x00-\\x1F]+$" }""", """{ "pattern": "^[\\x20-\\x7F]+$" }""", "é")]
    [InlineData("""{ "type": "string", "maxLength": 5 }""", """{ "minLength": 2 }""", "")]
    [InlineData("""{ "enum": ["A", "D"] }""", """{ "pattern": "^[A-C]$" }""", "D")]
    [InlineData("""{ "pattern": "^[A-D]$" }""", """{ "enum": ["A", "B", "C"] }""", "D")]
    [InlineData("""{ "pattern": "^[0-9]{4}$" }""", """{ "format": "date" }""", "0000")]
    [InlineData("""{ "anyOf": [{ "format": "date" }, { "pattern": "^[0-9]{4}$" }] }""", """{ "format": "date" }""", "0000")]
    [InlineData("""{ "pattern": "^\\p{Lu}+$" }""", """{ "pattern": "^\\p{L}$" }""", null)]
    [InlineData("""{ "format": "date" }""", """{ "pattern": "^[1-9-]+$" }""", null)]
    [InlineData("""{ "type": "string" }""", """{ "type": "integer" }""", "")]
    public void A_text_that_the_other_does_not_take_is_named(string from, string to, string? example)
    {
        var gap = Between(from, to);

        Assert.NotNull(gap);
        Assert.Equal(example, gap.Example);
    }

    [Fact]
    public void What_cannot_be_decided_counts_as_a_gap()
    {
        // Seven tests of which nothing is known but their names.
        var formats = string.Join(", ", new[] { "uuid", "uri", "iri", "email", "ipv4", "ipv6", "hostname" }.Select(format => $$"""{ "format": "{{format}}" }"""));

        Assert.Equal(new TextGap(Example: null), Between("""{ "type": "string" }""", $$"""{ "anyOf": [{{formats}}, {}] }"""));
    }

    private static TextGap? Between(string from, string to) => TextGap.Between(Shape(from), Shape(to));

    private static SchemaShape Shape(string schema)
    {
        var library = new SchemaLibrary();
        library.Add("urn:test", Encoding.UTF8.GetBytes(schema));
        return library.Compile("urn:test").Shape;
    }
}
