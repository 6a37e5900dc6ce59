namespace Gateway.Schemas.Tests;

public sealed class CompiledSchemaTests
{
    private const string Question = """
        { "type": "object", "additionalProperties": false, "required": ["document"],
          "properties": {
            "document": { "type": "object", "additionalProperties": false, "required": ["issuer", "number"],
              "properties": { "issuer": { "enum": ["IDN", "MYS"] }, "number": { "type": "string", "pattern": "^[A-Z][0-9]{7}$", "maxLength": 9 } } },
            "names": { "type": "array", "uniqueItems": true, "items": { "type": "string", "minLength": 1 } },
            "born": { "format": "date" } } }
        """;

    [Fact]
    public void Finds_every_broken_rule_where_it_is_broken()
    {
        Assert.Equal(
            [
                "schema/enum /document/issuer enum \"IDN\", \"MYS\"",
                "schema/maxLength /document/number maxLength 9",
                "schema/pattern /document/number pattern ^[A-Z][0-9]{7}$",
                "schema/minLength /names/1 minLength 1",
                "schema/uniqueItems /names uniqueItems true",
                "schema/format /born format date",
            ],
            Samples.Check(Question, """
                { "document": { "issuer": "SGP", "number": "X12345678901" }, "names": ["x", "", "x"], "born": "1990-02-30" }
                """));
    }

    [Fact]
    public void Reports_an_unknown_member_at_its_parent_and_a_missing_one_by_its_name()
    {
        Assert.Equal(
            [
                "schema/additionalProperties /document additionalProperties false",
                "schema/required /document required issuer",
                "schema/required /document required number",
            ],
            Samples.Check(Question, """{ "document": { "secret": "A1234567" } }"""));
    }

    [Fact]
    public void Names_nothing_below_a_member_that_the_schema_does_not_name()
    {
        Assert.Equal(
            ["schema/type /byPerson type integer"],
            Samples.Check(
                """{ "properties": { "byPerson": { "additionalProperties": { "properties": { "a": { "type": "integer" } } } } } }""",
                """{ "byPerson": { "Siti binti Ahmad": { "a": "x" } } }"""));
    }

    [Fact]
    public void Says_what_the_alternatives_are()
    {
        Assert.Equal(
            ["schema/oneOf  exactly one of: required document; required mrz"],
            Samples.Check("""{ "oneOf": [ { "required": ["document"] }, { "required": ["mrz"] } ] }""", "{}"));
    }

    [Fact]
    public void Stops_at_twenty_findings()
    {
        Assert.Equal(20, Samples.Check("""{ "items": { "type": "string" } }""", "[" + string.Join(',', Enumerable.Range(0, 100)) + "]").Count());
    }

    [Fact]
    public void Refuses_a_missing_value()
    {
        Assert.False(Samples.Schema("{}").IsValid(default));
        Assert.Equal("schema/missing", Assert.Single(Samples.Schema("{}").Check(default)).Code);
    }

    [Fact]
    public void Allocates_nothing_for_a_valid_record()
    {
        var schema = Samples.Schema(Question);
        using var record = Samples.Record("""{ "document": { "issuer": "IDN", "number": "A1234567" }, "names": ["x", "y", "z", "u", "v"], "born": "1990-02-28" }""");
        for (var i = 0; i < 100; i++)
            Assert.True(schema.IsValid(record.Root));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            schema.IsValid(record.Root);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }
}
