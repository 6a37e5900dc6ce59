using System.Text;
using Gateway.Schemas.Comparing;

namespace Gateway.Schemas.Tests.Comparing;

/// <summary>Each kind of change, told by its place, by whom it leaves compatible, and why.</summary>
public sealed class SchemaComparisonTests
{
    private const string Closed = """ "type": "object", "additionalProperties": false """;

    public static TheoryData<string, string, string> ForWriters() => new()
    {
        { $$"""{ {{Closed}} }""", $$"""{ {{Closed}}, "properties": { "a": true } }""", "/a: new" },
        { $$"""{ {{Closed}}, "properties": { "a": true }, "required": ["a"] }""", $$"""{ {{Closed}}, "properties": { "a": true } }""", "/a: may be missing now" },
        { $$"""{ {{Closed}} }""", """{ "type": "object" }""", "/*: new" },
        { """{ "enum": ["M", "F"] }""", """{ "enum": ["F", "M", "U"] }""", ": `U` is new" },
        { """{ "const": "M" }""", """{ "type": "string" }""", ": no longer only `M`" },
        { """{ "type": "string" }""", """{ "type": ["string", "null"] }""", ": null as well" },
        { """{ "type": "integer" }""", """{ "type": "number" }""", ": fractions as well" },
        { """{ "type": "string", "maxLength": 10 }""", """{ "type": "string", "maxLength": 20 }""", ": at most 20 characters, was 10" },
        { """{ "type": "array", "minItems": 2 }""", """{ "type": "array" }""", ": at least 0 items, was 2" },
        { """{ "type": "string", "pattern": "^a$" }""", """{ "type": "string" }""", ": no `pattern` to keep any more" },
        { """{ "type": "integer", "minimum": 1 }""", """{ "type": "integer", "minimum": 0 }""", ": `minimum` 0, was 1" },
        { """{ "type": "integer", "maximum": 9 }""", """{ "type": "integer", "maximum": 10.5 }""", ": `maximum` 10.5, was 9" },
        { """{ "anyOf": [{ "pattern": "^a" }, { "pattern": "^b" }] }""", """{ "anyOf": [{ "pattern": "^a" }, { "pattern": "^b" }, { "pattern": "^c" }] }""", ": the alternatives take more" },
        { """{ "anyOf": [{ "pattern": "^a" }, { "pattern": "^b" }] }""", "true", ": a choice of alternatives that need not be kept any more" },
        { """{ "type": "string", "maxLength": 3 }""", """{ "type": "string" }""", ": any number of characters, was at most 3" },
        { """{ "type": "array", "items": { "enum": [1] } }""", """{ "type": "array", "items": { "enum": [1, 2] } }""", "/*: `2` is new" },
        { """{ "properties": { "a": { "$ref": "#/$defs/a" } }, "$defs": { "a": { "enum": [1] } } }""", """{ "properties": { "a": { "enum": [1, 2] } } }""", "/a: `2` is new" },
        { """{ "allOf": [{ "type": "string", "maxLength": 3 }, { "pattern": "^x" }] }""", """{ "type": "string", "maxLength": 3 }""", ": no `pattern` to keep any more" },
    };

    public static TheoryData<string, string, string> Breaking() => new()
    {
        { $$"""{ {{Closed}} }""", $$"""{ {{Closed}}, "properties": { "a": true }, "required": ["a"] }""", "/a: new, and required" },
        { $$"""{ {{Closed}}, "properties": { "a": true }, "required": ["a"] }""", $$"""{ {{Closed}} }""", "/a: no longer there, and was required" },
        { """{ "type": "string", "pattern": "^a$" }""", """{ "type": "string", "pattern": "^[ab]$" }""", ": another `pattern`, `^[ab]$`: whether it takes the same cannot be told" },
        { """{ "type": "string", "format": "date" }""", """{ "type": "string", "format": "date-time" }""", ": another `format`, `date-time`: whether it takes the same cannot be told" },
        { """{ "oneOf": [{ "type": "string" }] }""", """{ "oneOf": [{ "type": "string" }, { "maxLength": 3 }] }""", ": a `oneOf` is another" },
        { """{ "not": { "const": 1 } }""", """{ "not": { "const": 2 } }""", ": another `not`: whether it takes the same cannot be told" },
        { """{ "if": { "const": 1 }, "then": { "type": "integer" } }""", """{ "if": { "const": 2 }, "then": { "type": "integer" } }""", ": another `if`: whether it takes the same cannot be told" },
        { """{ "type": "string", "grade": "verify" }""", """{ "type": "string", "grade": "exists" }""", ": `grade` is another" },
        { """{ "anyOf": [{ "pattern": "^a" }, { "pattern": "^b" }] }""", """{ "anyOf": [{ "pattern": "^a" }, { "pattern": "^c" }] }""", ": the alternatives are others: whether they take the same cannot be told" },
        {
            $$"""{ {{Closed}}, "properties": { "a": true }, "patternProperties": { "^x": true } }""", $$"""{ {{Closed}}, "patternProperties": { "^x": true } }""",
            ": `additionalProperties` is another"
        },
        { """{ "prefixItems": [true], "items": false }""", """{ "prefixItems": [true, true], "items": false }""", ": `prefixItems` is another" },
    };

    public static TheoryData<string, string> Unchanged() => new()
    {
        { """{ "type": "string", "title": "a", "description": "b" }""", """{ "type": "string", "description": "c" }""" },
        { """{ "enum": [1, 2] }""", """{ "enum": [2, 1.0] }""" },
        { """{ "$ref": "#/$defs/a", "$defs": { "a": { "type": "string" } } }""", """{ "allOf": [{ "type": "string" }] }""" },
        { """{ "oneOf": [{ "$ref": "#/$defs/a" }], "$defs": { "a": { "const": 1 } } }""", """{ "oneOf": [{ "const": 1 }] }""" },
        { """{ "type": "object", "properties": { "next": { "$ref": "#" } } }""", """{ "type": "object", "properties": { "next": { "$ref": "#" } } }""" },
        // Who has neither member keeps the choice: nothing that was taken is refused, and nothing else is taken.
        { $$"""{ {{Closed}}, "properties": { "name": true } }""", $$"""{ {{Closed}}, "properties": { "name": true }, "anyOf": [{ "required": ["name"] }, { "properties": { "source": false } }] }""" },
    };

    [Theory]
    [MemberData(nameof(ForWriters))]
    public void Taking_more_is_compatible_for_writers_alone(string before, string after, string told) => Assert.Equal($"Writers {told}", Assert.Single(Changes(before, after)));

    [Theory]
    [MemberData(nameof(ForWriters))]
    public void And_taking_less_for_readers_alone(string after, string before, string told)
    {
        var change = Assert.Single(Changes(before, after));

        Assert.StartsWith($"Readers {told[..told.IndexOf(':', StringComparison.Ordinal)]}: ", change, StringComparison.Ordinal);
        Assert.NotEqual($"Readers {told}", change);
    }

    [Theory]
    [MemberData(nameof(Breaking))]
    public void What_takes_something_else_or_cannot_be_told_is_breaking(string before, string after, string told) => Assert.Contains($"Breaking {told}", Changes(before, after));

    [Theory]
    [MemberData(nameof(Unchanged))]
    public void What_no_record_can_show_is_no_change(string before, string after)
    {
        Assert.Empty(Changes(before, after));
        Assert.Empty(Changes(after, before));
    }

    [Fact]
    public void A_change_deep_in_a_schema_that_holds_itself_is_found_once()
    {
        const string Before = """{ "$ref": "#/$defs/line", "$defs": { "line": { "type": "object", "properties": { "op": { "enum": ["a"] }, "lines": { "type": "array", "items": { "$ref": "#/$defs/line" } } } } } }""";

        Assert.Equal(["Writers /op: `b` is new"], Changes(Before, Before.Replace("[\"a\"]", "[\"a\", \"b\"]", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_change_in_what_a_choice_refers_to_is_not_overlooked()
    {
        const string Before = """{ "anyOf": [{ "$ref": "#/$defs/a" }, { "type": "string" }], "$defs": { "a": { "type": "string", "maxLength": 3 } } }""";
        const string Negated = """{ "not": { "$ref": "#/$defs/a" }, "$defs": { "a": { "const": 3 } } }""";

        // The other alternative takes it all.
        Assert.Empty(Changes(Before, Before.Replace("3", "2", StringComparison.Ordinal)));
        Assert.Equal(["Breaking : another `not`: whether it takes the same cannot be told"], Changes(Negated, Negated.Replace("3", "2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Several_changes_leave_what_all_of_them_leave()
    {
        var changes = SchemaComparison.Changes(Compile("""{ "maxLength": 3, "minLength": 1 }"""), Compile("""{ "maxLength": 4, "minLength": 2 }"""));

        Assert.Equal([Compatibility.Readers, Compatibility.Writers], changes.Select(change => change.Compatible));
        Assert.Equal(Compatibility.Breaking, SchemaComparison.Together(changes));
    }

    private static IReadOnlyList<string> Changes(string before, string after) =>
        [.. SchemaComparison.Changes(Compile(before), Compile(after)).Select(change => $"{change.Compatible} {change.At}: {change.Reason}")];

    private static CompiledSchema Compile(string json)
    {
        var library = new SchemaLibrary();
        library.Add("urn:test", Encoding.UTF8.GetBytes(json));
        return library.Compile("urn:test");
    }
}
