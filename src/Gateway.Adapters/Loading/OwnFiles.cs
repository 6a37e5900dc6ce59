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
        if (Read(file) is not { } table)
            return null;
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

    private TokenTable? Read(string file)
    {
        if (!File.Exists(file))
        {
            problems.Add(file, "there is no such file");
            return null;
        }

        if (JsonRecord.TryRead(File.ReadAllBytes(file), RecordLimits.OwnFiles, out var table, out var finding))
            return table;
        problems.Add(file, finding);
        return null;
    }

    private CompiledSchema? Schema(string format) => schemas.Compile($"urn:gateway:schema:gateway:{format}:1.0", $"gateway/{format}/1.0/schema.json");
}
