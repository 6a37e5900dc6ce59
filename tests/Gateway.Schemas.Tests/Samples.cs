using System.Text;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Schemas.Tests;

/// <summary>Schemas and records written in a test.</summary>
internal static class Samples
{
    public const string Uri = "urn:test:schema";

    public static CompiledSchema Schema(string json) => Library(json).Compile(Uri);

    public static SchemaLibrary Library(string json)
    {
        var library = new SchemaLibrary();
        library.Add(Uri, Encoding.UTF8.GetBytes(json));
        return library;
    }

    public static TokenTable Record(string json)
    {
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.OwnFiles, out var record, out var finding), finding?.ToString());
        return record;
    }

    /// <summary>Findings as lines: code, place and what was expected.</summary>
    public static IEnumerable<string> Check(string schema, string json)
    {
        using var record = Record(json);
        return [.. Schema(schema).Check(record.Root).Select(finding => $"{finding.Code} {finding.At} {finding.Expected}")];
    }
}
