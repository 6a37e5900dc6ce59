using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Adapters.Generating;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Generating;

public sealed class RecordGeneratorTests
{
    private const int Count = 200;

    private static readonly AdapterSet Adapters = AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas"));

    /// <summary>One schema for each rule that a generator has to know of to come by a record at all.</summary>
    public static TheoryData<string> Rules() =>
    [
        """{ "enum": ["A", 1, null, { "a": [] }] }""",
        """{ "const": { "deep": { "er": 1 } } }""",
        """{ "type": "string", "pattern": "^(A|B[0-9]{2,3})-\\p{Lu}+$", "maxLength": 20 }""",
        """{ "type": "string", "minLength": 30, "maxLength": 30 }""",
        """{ "type": "string", "format": "date", "not": { "pattern": "^19" } }""",
        """{ "type": "string", "format": "date-time" }""",
        """{ "type": "integer", "minimum": 17, "exclusiveMaximum": 20 }""",
        """{ "type": "number", "minimum": -1, "maximum": 1, "multipleOf": 0.25 }""",
        """{ "type": "array", "items": { "type": "integer", "maximum": 50 }, "contains": { "minimum": 40 }, "minItems": 2, "maxItems": 4 }""",
        """{ "type": "array", "prefixItems": [{ "const": 1 }, { "type": "string" }], "items": false, "minItems": 1 }""",
        """{ "type": "array", "items": { "enum": [1, 2, 3] }, "uniqueItems": true, "minItems": 2 }""",
        """{ "type": "object", "properties": { "a": true, "b": true, "c": true }, "minProperties": 2, "maxProperties": 2, "additionalProperties": false }""",
        """{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" }, "c": { "type": "integer" } }, "dependentRequired": { "a": ["b", "c"] } }""",
        """
        { "type": "object", "required": ["kind"], "properties": { "kind": { "enum": ["PASS", "NONE"] }, "number": { "type": "string" } },
          "if": { "properties": { "kind": { "const": "PASS" } } }, "then": { "required": ["number"] }, "else": { "properties": { "number": false } } }
        """,
        """
        { "type": "object", "properties": { "document": { "type": "string" }, "zone": { "type": "string" }, "name": { "type": "string" } },
          "oneOf": [{ "required": ["document"] }, { "required": ["zone"] }], "anyOf": [{ "required": ["name"] }, { "required": ["zone"] }] }
        """,
        """
        { "type": "object", "required": ["code"], "properties": { "code": { "enum": ["A", "B", "UNKNOWN"] }, "original": { "type": "string", "minLength": 1 } },
          "additionalProperties": false, "dependentSchemas": { "original": { "properties": { "code": { "const": "UNKNOWN" } } } } }
        """,
        """{ "allOf": [{ "type": "object", "required": ["a"] }, { "properties": { "a": { "type": "string", "maxLength": 3 } } }, { "properties": { "a": { "pattern": "^[xy]*$" } } }] }""",
        """{ "type": "object", "properties": { "inside": { "$ref": "#" }, "end": { "type": "boolean" } }, "additionalProperties": false }""",
    ];

    public static TheoryData<string> Formats() => [.. All().Select(Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_record_keeps_its_schema_and_they_differ(string rule)
    {
        var schema = Compile(rule);

        var records = Series(schema);

        Assert.Equal(Count, records.Count);
        Assert.All(records, record =>
        {
            Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(record), RecordLimits.OwnFiles, out var table, out _));
            using (table)
                Assert.Empty(schema.Check(table.Root));
        });
        Assert.True(rule.Contains("const\": { \"deep", StringComparison.Ordinal) || records.Distinct().Count() > 1, "one record again and again");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_same_seed_makes_the_same_records(string rule) => Assert.Equal(Series(Compile(rule)), Series(Compile(rule)));

    [Fact]
    public void Reaches_both_ends_of_what_is_allowed()
    {
        var records = Texts("""{ "type": "string", "pattern": "^[A-Z]+[0-9]*$", "maxLength": 9 }""");

        Assert.Contains(records, text => text.Length == 1);
        Assert.Contains(records, text => text.Length == 9);
    }

    [Fact]
    public void Holds_names_and_dates_that_forms_do_not_expect()
    {
        var name = Texts("""{ "type": "string", "pattern": "^[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*$", "maxLength": 120 }""");
        var day = Texts("""{ "type": "string", "anyOf": [{ "format": "date" }, { "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$" }, { "pattern": "^[0-9]{4}$" }] }""");

        Assert.Contains("SUPARMAN", name);
        Assert.Contains("LIM MEI LING @ LIM SIEW LING", name);
        Assert.Contains("𠮷野家", name);
        Assert.Contains(name, text => text.EnumerateRunes().Count() == 120);
        Assert.Contains("2024-02-29", day);
        Assert.Contains("1965-03", day);
        Assert.Contains("1965", day);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_listed_code_of_both_sides_is_tried(string name)
    {
        var format = All().Single(format => Name(format) == name);
        foreach (var (side, schema) in new[] { (Side.National, format.Schema), (Side.Canonical, format.Canonical) })
        {
            var named = format.Lens.NamedValues(side).ToList();
            var generator = new RecordGenerator(schema, named, [], 1);
            for (var made = 0; made < Count; made++)
            {
                using var record = generator.Next();
                Assert.NotNull(record);
                Assert.Empty(schema.Check(record.Root));
            }

            // An original is any text; codes are what a list holds.
            Assert.DoesNotContain(
                generator.Waiting, waiting => !waiting.Place.EndsWith("/original", StringComparison.Ordinal) && named.Contains((waiting.Place, waiting.Value.Literal)));
        }
    }

    private static IEnumerable<RecordFormat> All() => Adapters.Adapters.Values
        .SelectMany(adapter => adapter.Operations.Values)
        .SelectMany(operation => operation.Question.Values.Concat(operation.Answer.Values))
        .DistinctBy(Name);

    private static string Name(RecordFormat format) => $"{format.System} {format.Record} {format.Version}";

    private static CompiledSchema Compile(string schema)
    {
        var library = new SchemaLibrary();
        library.Add("urn:test", Encoding.UTF8.GetBytes(schema));
        return library.Compile("urn:test");
    }

    private static List<string> Texts(string schema) => [.. Series(Compile(schema)).Select(text => JsonNode.Parse(text)!.GetValue<string>())];

    private static List<string> Series(CompiledSchema schema)
    {
        var generator = new RecordGenerator(schema, [], [], 7);
        var records = new List<string>();
        for (var made = 0; made < Count; made++)
        {
            using var record = generator.Next();
            Assert.NotNull(record);
            var json = new ArrayBufferWriter<byte>();
            JsonRecord.Write(record.Root, json);
            records.Add(Encoding.UTF8.GetString(json.WrittenSpan));
        }

        return records;
    }
}
