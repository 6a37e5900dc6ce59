using Gateway.Records;

namespace Gateway.Schemas.Tests;

public sealed class SchemaShapeTests
{
    private const string Answer = """
        { "type": "object", "additionalProperties": false, "required": ["known"], "xml": { "name": "Jawapan" },
          "allOf": [ { "$ref": "#/$defs/dated" } ],
          "anyOf": [ { "required": ["document"] }, { "required": ["zone"] } ],
          "properties": {
            "known": { "type": "boolean", "grade": "exists" },
            "document": { "$ref": "#/$defs/document", "grade": "read" },
            "zone": { "type": "array", "items": { "type": "string", "maxLength": 44 }, "minItems": 2, "maxItems": 3 },
            "asOf": true,
            "status": { "enum": ["VALID", "LOST"] },
            "children": { "type": "array", "items": { "$ref": "#" } },
            "holder": { "oneOf": [
              { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "maxLength": 39 }, "born": { "format": "date" } } },
              { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "maxLength": 60 }, "sex": { "const": "X" } } } ] } },
          "$defs": {
            "dated": { "properties": { "asOf": { "type": "string", "format": "date-time" } }, "required": ["asOf"] },
            "document": { "type": "object", "grade": "verify", "title": "a document",
              "properties": { "number": { "type": "string", "pattern": "^[A-Z0-9]+$", "minLength": 1, "maxLength": 9 } } } } }
        """;

    private readonly SchemaShape _shape = Samples.Schema(Answer).Shape;

    [Fact]
    public void Joins_what_references_and_allOf_say()
    {
        Assert.Equal(["known", "document", "zone", "asOf", "status", "children", "holder"], _shape.Properties.Select(property => property.Name));
        Assert.Equal(["known", "asOf"], _shape.Properties.Where(property => property.IsRequired).Select(property => property.Name));
        Assert.Equal("date-time", _shape.Property("asOf")!.Shape.Format);
        Assert.Equal(SchemaKinds.String, _shape.Property("asOf")!.Shape.Kinds);
        Assert.True(_shape.IsClosed);
        Assert.Equal(SchemaKinds.Object, _shape.Kinds);
    }

    [Fact]
    public void Gives_annotations_and_lets_the_nearer_one_hide_the_other()
    {
        Assert.Equal("Jawapan", _shape.Annotation("xml")["name"u8].ToString());
        Assert.Equal("read", _shape.Property("document")!.Shape.Annotation("grade").ToString());
        Assert.Equal("a document", _shape.Property("document")!.Shape.Annotation("title").ToString());
        Assert.False(_shape.Annotation("type").Exists);
    }

    [Fact]
    public void A_rule_that_holds_in_one_case_does_not_narrow_the_others()
    {
        var coded = Samples.Schema("""
            { "properties": { "code": { "enum": ["VALID", "UNKNOWN"] }, "original": { "type": "string" } },
              "dependentSchemas": { "original": { "properties": { "code": { "const": "UNKNOWN" } } } } }
            """).Shape;

        Assert.Equal(["VALID", "UNKNOWN"], coded.Property("code")!.Shape.Values!.Select(value => value.ToString()));
    }

    [Fact]
    public void Gives_the_limits_of_texts_lists_and_values()
    {
        var number = _shape.Property("document")!.Shape.Property("number")!.Shape;
        var zone = _shape.Property("zone")!.Shape;

        Assert.Equal((1, 9, "^[A-Z0-9]+$"), (number.MinLength, number.MaxLength, number.Pattern));
        Assert.Equal((2, 3, 44), (zone.MinItems, zone.MaxItems, zone.Items!.MaxLength));
        Assert.Equal(["VALID", "LOST"], _shape.Property("status")!.Shape.Values!.Select(value => value.ToString()));
    }

    [Fact]
    public void Unites_alternatives()
    {
        var holder = _shape.Property("holder")!.Shape;

        Assert.Equal(["name", "born", "sex"], holder.Properties.Select(property => property.Name));
        Assert.Equal(["name"], holder.Properties.Where(property => property.IsRequired).Select(property => property.Name));
        Assert.Equal(60, holder.Property("name")!.Shape.MaxLength);
        Assert.Equal(2, Assert.Single(holder.Alternatives).Count);
        Assert.Equal("zone", _shape.Alternatives[0][1].Properties[0].Name);
    }

    [Fact]
    public void Reads_a_schema_that_holds_itself()
    {
        Assert.Same(_shape, _shape.Property("children")!.Shape.Items);
    }

    [Fact]
    public void Tells_integers_from_numbers()
    {
        Assert.Equal(SchemaKinds.Integer, Samples.Schema("""{ "type": ["integer"], "$ref": "#/$defs/n", "$defs": { "n": { "type": "number" } } }""").Shape.Kinds);
        Assert.Equal(TokenKind.Missing, Samples.Schema("true").Shape.Annotation("grade").Kind);
    }

    [Theory]
    [InlineData("""{ "if": { "required": ["a"] }, "then": { "required": ["b"] }, "else": { "required": ["c"] } }""", "a b", "c")]
    [InlineData("""{ "dependentRequired": { "a": ["b", "c"] } }""", "a b c", "")]
    [InlineData("""{ "dependentSchemas": { "a": { "required": ["b"] } } }""", "a b", "")]
    [InlineData("""{ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", "a", "b")]
    [InlineData("""{ "anyOf": [{ "required": ["a"], "oneOf": [{ "required": ["b"] }, { "required": ["c"] }] }, { "required": ["d"] }] }""", "a b", "d")]
    public void Keeps_the_ways_of_a_choice_apart(string schema, string first, string second)
    {
        var shape = Samples.Schema(schema).Shape;

        Assert.Equal(first, Required(shape.Choose(_ => 0)));
        Assert.Equal(second, Required(shape.Choose(choice => choice.Count - 1)));
    }

    [Fact]
    public void What_depends_on_a_member_that_is_not_there_rules_it_out()
    {
        var lacking = Samples.Schema("""{ "dependentRequired": { "a": ["b"] } }""").Shape.Choose(_ => 1);

        Assert.Equal(SchemaKinds.None, lacking.Property("a")!.Shape.Kinds);
    }

    [Theory]
    [InlineData("ABC", true)]
    [InlineData("AB", true)]
    [InlineData("A", false)]
    [InlineData("ABCD", false)]
    [InlineData("abc", false)]
    [InlineData("1999-12-31", true)]
    [InlineData("1999-13-31", false)]
    public void Says_which_texts_may_stand_in_a_place(string text, bool taken)
    {
        var shape = Samples.Schema("""{ "type": "string", "minLength": 2, "anyOf": [{ "pattern": "^[A-Z]+$", "maxLength": 3 }, { "format": "date" }] }""").Shape;

        Assert.Equal(taken, shape.TakesText(text));
    }

    [Fact]
    public void Counts_the_characters_of_a_text_and_not_its_bytes() =>
        Assert.True(Samples.Schema("""{ "type": "string", "maxLength": 2 }""").Shape.TakesText("é𠮷"));

    private static string Required(SchemaShape shape) => string.Join(' ', shape.Properties.Where(property => property.IsRequired).Select(property => property.Name).Order());
}
