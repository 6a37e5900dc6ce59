using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>Reads files of the product's own formats and holds them to their schemas.</summary>
internal sealed class OwnFiles(SchemaFolder schemas, Problems problems)
{
    /// <summary>A file that keeps the schema of its format; null, with problems, where it does not.</summary>
    public TokenTable? Read(string file, string format)
    {
        if (File.Exists(file))
            return Check(File.ReadAllBytes(file), file, format);
        problems.Add(file, "there is no such file");
        return null;
    }

    /// <summary>The same of a file's bytes.</summary>
    public TokenTable? Check(ReadOnlySpan<byte> bytes, string file, string format)
    {
        if (!JsonRecord.TryRead(bytes, RecordLimits.OwnFiles, out var table, out var unreadable))
        {
            problems.Add(file, unreadable);
            return null;
        }

        Guesses.Report(table.Root, file, problems);
        if (Schema(format) is not { } schema)
        {
            table.Dispose();
            return null;
        }

        var findings = schema.Check(table.Root);
        foreach (var finding in findings)
            problems.Add(file, finding);
        if (findings.Count == 0)
            return table;
        table.Dispose();
        return null;
    }

    private CompiledSchema? Schema(string format) => schemas.Compile($"urn:gateway:schema:gateway:{format}:1.0", $"gateway/{format}/1.0/schema.json");
}
