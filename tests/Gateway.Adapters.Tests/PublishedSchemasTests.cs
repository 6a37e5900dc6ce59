using System.Security.Cryptography;
using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>
/// <c>schemas/published.sum</c> holds the SHA-256 of every published schema version, as <c>sha256sum</c> writes it.
/// A new version appends its line; an old line is never edited, because partners have copies.
/// </summary>
public class PublishedSchemasTests
{
    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Repository.Path("schemas", "published.sum")))
            lines.Add(line[66..], line[..64]);
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_published_schema_never_changes(string file, string digest)
    {
        var bytes = File.ReadAllBytes(Repository.Path(file.Split('/')));

        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Every_schema_is_listed_once()
    {
        var listed = Lines().Select(line => (string)line[0]).Order(StringComparer.Ordinal);

        Assert.Equal(Schemas().Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void A_breaking_change_has_a_new_major_version()
    {
        var versions = Schemas().Select(file => (File: Repository.Path(file.Split('/')), Name: SchemaDiff.Of(Repository.Path(file.Split('/')), Repository.Path(file.Split('/'))).Before));
        var steps = versions.GroupBy(version => (version.Name.Owner, version.Name.Record))
            .Select(record => record.OrderBy(version => version.Name.Version).Select(version => version.File).ToList())
            .SelectMany(files => files.Zip(files.Skip(1), SchemaDiff.Of))
            .ToList();

        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.True(step.Refusal is null, $"{step.After}: {step.Refusal}\n{string.Join('\n', step.Changes)}"));
    }

    private static IEnumerable<string> Schemas()
    {
        var shared = Directory.EnumerateFiles(Repository.Path("schemas"), "schema.json", SearchOption.AllDirectories);
        var national = Directory.EnumerateDirectories(Repository.Path("adapters"))
            .Select(adapter => Path.Combine(adapter, "schemas"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories));
        return shared.Concat(national).Select(file => Path.GetRelativePath(Repository.Root, file));
    }
}
