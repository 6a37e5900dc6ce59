using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Tests;

namespace Gateway.Schemas.Tests.Suite;

/// <summary>Runs groups of the official suite the way its README asks: remotes under their URIs, nothing fetched.</summary>
internal static class SuiteRunner
{
    private const string Host = "http://localhost:1234/";

    private static readonly (string Uri, byte[] Json)[] Remotes = ReadRemotes();

    /// <summary>Cases that came out otherwise than the suite says, by name, with what happened.</summary>
    public static IEnumerable<(string Name, string Outcome)> Failures(SuiteGroup group)
    {
        CompiledSchema schema;
        try
        {
            schema = Compile(group);
        }
        catch (SchemaException problem)
        {
            return group.Cases.Select(test => (Name(group, test), problem.Message));
        }

        return group.Cases.Select(test => (Name(group, test), Outcome(schema, test))).Where(test => test.Item2 is not null)!;
    }

    public static string Name(SuiteGroup group, SuiteCase test) => $"{group.File} | {group.Description} | {test.Description}";

    public static CompiledSchema Compile(SuiteGroup group)
    {
        var library = new SchemaLibrary { AssertFormats = group.File.StartsWith("optional/format/", StringComparison.Ordinal) };
        foreach (var (uri, json) in Remotes)
            library.Add(uri, json);
        library.Add(Host + "suite", group.Schema);
        return library.Compile(Host + "suite");
    }

    private static string? Outcome(CompiledSchema schema, SuiteCase test)
    {
        if (!JsonRecord.TryRead(test.Data, RecordLimits.OwnFiles, out var record, out var unreadable))
            return $"is not read: {unreadable.Code}";
        using (record)
        {
            var valid = schema.IsValid(record.Root);
            var findings = schema.Check(record.Root);
            if (valid != (findings.Count == 0))
                return $"is {valid} with {findings.Count} findings";
            return valid == test.Valid ? null : valid ? "is accepted" : "is refused: " + string.Join(", ", findings);
        }
    }

    private static (string Uri, byte[] Json)[] ReadRemotes()
    {
        var folder = Path.Combine(Repository.Vectors ?? "", "json-schema", "remotes");
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
               // Those of other drafts stay out: this library speaks one.
               where path.StartsWith("draft2020-12/", StringComparison.Ordinal) || !(path.StartsWith("draft", StringComparison.Ordinal) || path.StartsWith("v1/", StringComparison.Ordinal))
               select (Host + path, File.ReadAllBytes(file)),
        ];
    }
}
