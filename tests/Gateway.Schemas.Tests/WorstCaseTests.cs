using System.Diagnostics;
using Gateway.Records;

namespace Gateway.Schemas.Tests;

/// <summary>Schemas and records that would take a naive validator hours. Each test ends because the work is bounded.</summary>
public sealed class WorstCaseTests
{
    // Each takes milliseconds; without its bound each would take minutes at least.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void Finds_among_a_hundred_thousand_items_that_none_stands_twice()
    {
        var items = Enumerable.Range(0, 100_000).Select(i => $$"""{"a":{{i}},"b":[{{i}}.0]}""").ToList();
        var schema = Samples.Schema("""{ "uniqueItems": true }""");

        Assert.True(Accepts(schema, $"[{string.Join(',', items.Take(99_999))}]"));
        Assert.False(Accepts(schema, $"[{string.Join(',', items.Take(99_999))},{items[500]}]"));
        Assert.False(Accepts(schema, """[1,2,3,4,5,{"a":1,"b":[2e0]},{"b":[2.0],"a":1.00}]"""));
    }

    [Fact]
    public void Asks_a_schema_that_branches_into_itself_once_for_each_value()
    {
        const string Branching = """
            { "anyOf": [
                { "required": ["left"], "properties": { "next": { "$ref": "#" } } },
                { "required": ["end"], "properties": { "next": { "$ref": "#" } } },
                { "properties": { "next": { "allOf": [ { "$ref": "#" }, { "$ref": "#" } ] } }, "not": { "required": ["bad"] } } ] }
            """;

        Assert.True(Accepts(Samples.Schema(Branching), Nested("{}", 250)));
        Assert.False(Accepts(Samples.Schema(Branching), Nested("""{"bad":1}""", 250)));
    }

    [Fact]
    public void Asks_a_schema_that_many_ways_lead_to_once_for_each_value()
    {
        var levels = Enumerable.Range(0, 22).Select(i => $$"""
            "l{{i}}": { "minLength": 1, "allOf": [ { "$ref": "#/$defs/l{{i + 1}}" }, { "not": { "not": { "$ref": "#/$defs/l{{i + 1}}" } } } ] }
            """);
        var schema = Samples.Schema($$"""{ "$ref": "#/$defs/l0", "$defs": { {{string.Join(',', levels)}}, "l22": { "type": "integer" } } }""");

        Assert.True(Accepts(schema, "1"));
        Assert.False(Accepts(schema, "\"1\""));
    }

    [Fact]
    public void Refuses_as_too_complex_what_cannot_be_remembered()
    {
        // What is unevaluated depends on the way taken, so verdicts are not kept, and the ways double at each level.
        var levels = Enumerable.Range(0, 40).Select(i => $$"""
            "l{{i}}": { "anyOf": [ { "$ref": "#/$defs/l{{i + 1}}" }, { "$ref": "#/$defs/l{{i + 1}}" } ] }
            """);
        var schema = Samples.Schema($$"""
            { "unevaluatedProperties": false, "$ref": "#/$defs/l0", "$defs": { {{string.Join(',', levels)}}, "l40": { "properties": { "a": true } } } }
            """);

        using var record = Samples.Record("""{"a":1}""");
        Assert.False(schema.IsValid(record.Root));
        Assert.Equal("schema/too-complex", Assert.Single(schema.Check(record.Root)).Code);
    }

    [Fact]
    public void Matches_a_pattern_in_time_linear_in_the_text()
    {
        Assert.False(Accepts(Samples.Schema("""{ "pattern": "^(a|a)*(a+)+b$" }"""), $"\"{new string('a', 500_000)}\""));
    }

    [Fact]
    public void Computes_nothing_from_an_exponent()
    {
        using var builder = new TokenTableBuilder();
        builder.Number("1e999999999999999999999"u8);
        using var record = builder.Build();

        Assert.False(Samples.Schema("""{ "maximum": 1e400 }""").IsValid(record.Root));
        Assert.True(Samples.Schema("""{ "type": "integer", "multipleOf": 5 }""").IsValid(record.Root));
        Assert.False(Samples.Schema("""{ "multipleOf": 99999999999999999999999999999999999 }""").IsValid(record.Root));
    }

    [Fact]
    public void Goes_as_deep_as_a_record_may_and_refuses_schemas_that_would_go_deeper_at_one_value()
    {
        Assert.True(Accepts(Samples.Schema("""{ "additionalProperties": { "allOf": [ { "$ref": "#" } ] } }"""), Nested("{}", 250)));
        var chain = Enumerable.Range(0, 150).Select(i => $$"""  "c{{i}}": { "$ref": "#/$defs/c{{i + 1}}" } """);
        Assert.Equal("ask each other", Refusal(() => Samples.Schema($$"""{ "$ref": "#/$defs/c0", "$defs": { {{string.Join(',', chain)}}, "c150": {} } }""")));
    }

    [Fact]
    public void Fits_on_a_small_stack_however_deep_it_goes()
    {
        var schema = Samples.Schema("""
            { "additionalProperties": { "allOf": [ { "anyOf": [ { "not": { "oneOf": [ { "if": { "$ref": "#" }, "else": true, "then": false } ] } } ] } ] } }
            """);
        using var record = Samples.Record(Nested("{}", 250));
        var refused = false;

        var thread = new Thread(() => refused = !schema.IsValid(record.Root) && schema.Check(record.Root)[0].Code == "schema/too-complex", 1 << 20);
        thread.Start();
        thread.Join();

        Assert.True(refused);
    }

    private static string Refusal(Action compile)
    {
        var message = Assert.Throws<SchemaException>(compile).Message;
        return new[] { "without end", "ask each other" }.First(part => message.Contains(part, StringComparison.Ordinal));
    }

    private static string Nested(string innermost, int levels) =>
        string.Concat(Enumerable.Repeat("{\"next\":", levels)) + innermost + new string('}', levels);

    private static bool Accepts(CompiledSchema schema, string json)
    {
        using var record = Samples.Record(json);
        var start = Stopwatch.GetTimestamp();
        var accepts = schema.IsValid(record.Root);
        Assert.Equal(accepts, schema.Check(record.Root).Count == 0);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Patience);
        return accepts;
    }
}
