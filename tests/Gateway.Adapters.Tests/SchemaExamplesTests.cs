using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;
using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>Each shared schema stands beside examples: <c>valid-*.json</c>, and <c>invalid-*.json</c> with what is wrong with it.</summary>
public class SchemaExamplesTests
{
    private const string Expectation = ".expected.json";

    public static TheoryData<string> Valid() => [.. Examples("valid-*.json")];

    public static TheoryData<string> Invalid() => [.. Examples("invalid-*.json")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void Accepts(string example)
    {
        using var record = Read(example);

        Assert.Empty(SchemaOf(example).Check(record.Root));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Refuses(string example)
    {
        using var record = Read(example);
        using var expected = Read(example[..^".json".Length] + Expectation);

        var findings = SchemaOf(example).Check(record.Root).Select(finding => (finding.Code, finding.At.ToString()));

        Assert.Contains((expected.Root["code"u8].ToString(), expected.Root["at"u8].ToString()), findings);
    }

    [Fact]
    public void Every_member_of_an_answer_has_a_grade()
    {
        var grades = new[] { "exists", "match", "verify", "read", "never" };

        foreach (var record in new[] { "travel-document-answer", "immigration-status-answer", "nationality-answer" })
        {
            foreach (var (place, grade) in Grades(Compile($"schemas/{record}/1.0/schema.json").Shape, record))
                Assert.True(grades.Contains(grade), $"`{place}` has the grade `{grade}`");
        }
    }

    private static IEnumerable<(string Place, string Grade)> Grades(SchemaShape shape, string place)
    {
        foreach (var property in shape.Properties)
        {
            var member = $"{place}/{property.Name}";
            yield return (member, property.Shape.Annotations.GetValueOrDefault("grade").ToString());
            var isGroup = property.Shape.Properties.Any(inner => inner.Shape.Annotations.ContainsKey("grade"));
            foreach (var inner in isGroup ? Grades(property.Shape, member) : [])
                yield return inner;
        }
    }

    private static CompiledSchema SchemaOf(string example) => Compile(example[..example.IndexOf("examples", StringComparison.Ordinal)] + "schema.json");

    private static CompiledSchema Compile(string file)
    {
        var bytes = File.ReadAllBytes(Repository.Path(file.Split('/')));
        using var schema = Read(file);
        var library = new SchemaLibrary();
        library.Add(null, bytes);
        return library.Compile(schema.Root["$id"u8].ToString());
    }

    private static TokenTable Read(string file) =>
        JsonRecord.TryRead(File.ReadAllBytes(Repository.Path(file.Split('/'))), RecordLimits.OwnFiles, out var record, out var finding)
            ? record
            : throw new InvalidOperationException($"`{file}` cannot be read: {finding.Code}");

    private static IEnumerable<string> Examples(string pattern) =>
        from folder in Directory.EnumerateDirectories(Repository.Path("schemas"), "examples", SearchOption.AllDirectories)
        from file in Directory.EnumerateFiles(folder, pattern)
        where !file.EndsWith(Expectation, StringComparison.Ordinal)
        orderby file
        select Path.GetRelativePath(Repository.Root, file);
}
