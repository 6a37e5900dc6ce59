using System.Text;

namespace Gateway.Schemas.Tests;

public sealed class SchemaLibraryTests
{
    [Theory]
    [InlineData("""{ "type": "text" }""", "/type", "names `text`, which is not a type")]
    [InlineData("""{ "properties": { "a": { "maxLength": -1 } } }""", "/properties/a/maxLength", "must be a whole number")]
    [InlineData("""{ "properties": { "a": 1 } }""", "/properties/a", "a schema is an object")]
    [InlineData("""{ "pattern": "(a)\\1" }""", "/pattern", "needs a back-reference")]
    [InlineData("""{ "pattern": "(?=a)b" }""", "/pattern", "needs looking ahead")]
    [InlineData("""{ "pattern": "[a" }""", "/pattern", "lacks `]`")]
    [InlineData("""{ "$ref": "urn:nowhere" }""", "/$ref", "not in this library")]
    [InlineData("""{ "$ref": "#/$defs/a" }""", "/$ref", "where there is nothing")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#" }""", "/$schema", "neither JSON Schema 2020-12")]
    [InlineData("""{ "$ref": "#" }""", "", "without end")]
    [InlineData("""{ "anyOf": [ { "not": { "$ref": "#" } } ] }""", "", "without end")]
    [InlineData("""{ "multipleOf": 0 }""", "/multipleOf", "greater than zero")]
    [InlineData("""{ "allOf": [] }""", "/allOf", "at least one")]
    public void Refuses_a_schema_that_cannot_be_used_and_says_where(string schema, string at, string problem)
    {
        var refusal = Assert.Throws<SchemaException>(() => Samples.Schema(schema));

        Assert.Equal(at, refusal.At.ToString());
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_schema_that_is_not_strict_json_or_has_no_identifier()
    {
        var library = new SchemaLibrary();

        Assert.Contains("json/duplicate-key", Assert.Throws<SchemaException>(() => library.Add("urn:a", """{"a":1,"a":2}"""u8.ToArray())).Message, StringComparison.Ordinal);
        Assert.Contains("absolute", Assert.Throws<SchemaException>(() => library.Add(null, "{}"u8.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_identifier_that_is_taken()
    {
        var library = Samples.Library("{}");

        Assert.Contains("taken", Assert.Throws<SchemaException>(() => library.Add(Samples.Uri, "{}"u8.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_references_between_schemas_and_compiles_each_once()
    {
        var library = Samples.Library("""{ "properties": { "number": { "$ref": "urn:test:types#/$defs/number" } } }""");
        library.Add(null, Encoding.UTF8.GetBytes("""{ "$id": "urn:test:types", "$defs": { "number": { "maxLength": 9 } } }"""));

        var schema = library.Compile(Samples.Uri);

        using var record = Samples.Record("""{ "number": "1234567890" }""");
        Assert.False(schema.IsValid(record.Root));
        Assert.Same(schema, library.Compile(Samples.Uri));
    }

    [Fact]
    public void Treats_formats_as_annotations_only_where_it_is_told_to()
    {
        using var record = Samples.Record("\"2023-02-30\"");
        var annotating = new SchemaLibrary { AssertFormats = false };
        annotating.Add(Samples.Uri, """{ "format": "date" }"""u8.ToArray());

        Assert.True(annotating.Compile(Samples.Uri).IsValid(record.Root));
        Assert.False(Samples.Schema("""{ "format": "date" }""").IsValid(record.Root));
    }

    [Fact]
    public void Has_the_meta_schema_of_the_standard()
    {
        var metaschema = new SchemaLibrary().Compile("https://json-schema.org/draft/2020-12/schema");
        using var good = Samples.Record("""{ "properties": { "a": { "type": "string", "maxLength": 9 } } }""");
        using var bad = Samples.Record("""{ "properties": { "a": { "maxLength": "9" } } }""");

        Assert.True(metaschema.IsValid(good.Root));
        Assert.Contains(metaschema.Check(bad.Root), finding => finding.Code == "schema/type");
    }
}
