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
}
