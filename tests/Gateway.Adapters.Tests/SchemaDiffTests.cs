using System.Text.Json.Nodes;
using Gateway.Adapters.Generating;
using Gateway.Schemas;
using Gateway.Schemas.Comparing;
using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>Which version may follow which, and that no record speaks against what a comparison says.</summary>
public sealed class SchemaDiffTests : IDisposable
{
    private const string Question = "schemas/travel-document-question/1.0/schema.json";

    private readonly string _folder = Directory.CreateTempSubdirectory("gateway-schemas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("1.1", false, null)]
    [InlineData("2.0", false, null)]
    [InlineData("2.0", true, null)]
    [InlineData("1.1", true, "a record of 1.0 may be refused by 1.1: this needs a new major version, 2.0")]
    [InlineData("1.0", true, "a version that is published never changes: 1.0 stays as it is, and this is 2.0")]
    [InlineData("1.0", false, "a version that is published never changes: 1.0 stays as it is, and this is 1.1")]
    [InlineData("0.9", false, "0.9 is older than 1.0: name the older one first")]
    public void A_breaking_change_needs_a_new_major_version(string version, bool isBreaking, string? refusal)
    {
        var after = Written(version, schema =>
        {
            schema["properties"]!["remark"] = new JsonObject { ["type"] = "string" };
            if (isBreaking)
                schema["required"] = new JsonArray("remark");
        });

        Assert.Equal(refusal, SchemaDiff.Of(Repository.Path(Question.Split('/')), after).Refusal);
    }

    [Fact]
    public void Two_records_are_not_versions_of_each_other() =>
        Assert.StartsWith("these are two records", SchemaDiff.Of(Repository.Path(Question.Split('/')), Repository.Path("schemas", "travel-document-answer", "1.0", "schema.json")).Refusal, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_schema_is_refused()
    {
        var file = Path.Combine(_folder, "schema.json");
        File.WriteAllText(file, """{ "type": "object" }""");

        var problem = Assert.Single(Assert.Throws<AdapterException>(() => SchemaDiff.Of(file, file)).Problems.Distinct());

        Assert.Equal("`/$id` must be `urn:gateway:schema:<owner>:<record>:<major.minor>`", problem.Message);
    }

    /// <summary>Every published record with rules taken away, added and changed at random: who is called compatible never meets a record that says otherwise.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void No_generated_record_speaks_against_a_comparison(string file)
    {
        var (random, held) = (new Random(20261125), 0);
        for (var round = 0; round < 25; round++)
        {
            var json = JsonNode.Parse(File.ReadAllText(Repository.Path(file.Split('/'))))!;
            var before = Compile(json.ToJsonString());
            var change = SchemaMutation.Change(json, random);
            var after = Compile(json.ToJsonString());
            var compatible = SchemaComparison.Together(SchemaComparison.Changes(before, after));
            held += compatible.HasFlag(Compatibility.Writers) ? Hold(before, after, change) : 0;
            held += compatible.HasFlag(Compatibility.Readers) ? Hold(after, before, change) : 0;
        }

        Assert.True(held > 80, $"only {held} records were tried");
    }

    public static TheoryData<string> Records() =>
    [
        .. File.ReadLines(Repository.Path("schemas", "published.sum")).Select(line => line[66..]).Where(file => !file.StartsWith("schemas/gateway/", StringComparison.Ordinal)),
    ];

    /// <summary>How many records of the narrow schema were held against the wide one.</summary>
    private static int Hold(CompiledSchema narrow, CompiledSchema wide, string change)
    {
        var generator = new RecordGenerator(narrow, [], [], 1);
        for (var number = 0; number < 20; number++)
        {
            using var record = generator.Next();
            // A change may have left a schema that nothing keeps.
            if (record is null)
                return number;
            Assert.True(wide.IsValid(record.Root), $"called compatible, and is not: {change}: {string.Join(", ", wide.Check(record.Root))}");
        }

        return 20;
    }

    private string Written(string version, Action<JsonNode> change)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.Path(Question.Split('/'))))!;
        schema["$id"] = $"urn:gateway:schema:canonical:travel-document-question:{version}";
        change(schema);
        var file = Path.Combine(_folder, $"{version}.json");
        File.WriteAllText(file, schema.ToJsonString());
        return file;
    }

    private static CompiledSchema Compile(string json)
    {
        var library = new SchemaLibrary();
        var id = JsonNode.Parse(json)!["$id"]!.GetValue<string>();
        library.Add(null, System.Text.Encoding.UTF8.GetBytes(json));
        return library.Compile(id);
    }
}
