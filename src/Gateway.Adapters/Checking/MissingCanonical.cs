using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Adapters.Loading;
using Gateway.Adapters.Scaffolding;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Checking;

/// <summary>Writes the canonical record of samples that have none yet, for a person to read and judge. What is there is never touched.</summary>
internal static class MissingCanonical
{
    /// <summary>The files that were written.</summary>
    public static IReadOnlyList<string> Write(AdapterFolder adapter)
    {
        var written = new List<string>();
        var samples = Path.Combine(adapter.Path, "samples");
        foreach (var folder in Directory.Exists(samples) ? Directory.EnumerateDirectories(samples).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var file = Path.Combine(folder, "canonical.json");
            if (!File.Exists(file) && SampleFolder.National(adapter, folder) is { } sample && Translate(sample.Format, sample.File) is { } text)
            {
                using var target = new StreamWriter(new FileStream(file, FileMode.CreateNew));
                target.Write(text);
                written.Add(file);
            }
        }

        return written;
    }

    /// <summary>Null where the record is refused; trying the sample says why.</summary>
    private static string? Translate(RecordFormat format, string national)
    {
        using var reading = Reading.Of(File.ReadAllBytes(national), format);
        if (reading.Findings.Count > 0)
            return null;
        var record = reading.Translation!.Record!;
        if (format.WrittenFor.ToWorking is not { } way)
            return Text(record.Root);
        // Samples stay in the canonical version that the lens names.
        using var older = way.ToNational(record.Root);
        return older.Record is { } brought ? Text(brought.Root) : null;
    }

    private static string Text(RecordValue record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        JsonRecord.Write(record, bytes);
        return FileText.Of(JsonSerializer.Deserialize<JsonNode>(bytes.WrittenSpan)!);
    }
}
