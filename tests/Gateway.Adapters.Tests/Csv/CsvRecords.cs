using System.Buffers;
using System.Text;
using Gateway.Adapters.Csv;
using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;

namespace Gateway.Adapters.Tests.Csv;

/// <summary>One small CSV format, and records of it as text. In tests a row ends with a line feed, so that a file can be read as it stands.</summary>
internal static class CsvRecords
{
    private const string Schema = """
        {
          "$id": "urn:test:csv", "type": "object", "additionalProperties": false,
          "properties": {
            "NO": { "type": "string", "minLength": 1 },
            "NAMA": { "type": "string", "minLength": 1 },
            "JENIS": { "enum": ["P", "SPLP"] }
          }
        }
        """;

    public static CsvFormat Format { get; } = FormatOf(new CsvDialect((byte)';', (byte)'"', isCrlf: false));

    public static CsvFormat FormatOf(CsvDialect dialect) => CsvFormatReader.Read(Shape(Schema), dialect, "test", new Problems())!;

    public static SchemaShape Shape(string schema)
    {
        var library = new SchemaLibrary();
        library.Add(null, Encoding.UTF8.GetBytes(schema));
        return library.Compile("urn:test:csv").Shape;
    }

    /// <summary>The record as JSON, or the finding as <c>code at expected</c>.</summary>
    public static string Read(string csv, RecordLimits? limits = null, CsvFormat? format = null) => Read(Encoding.UTF8.GetBytes(csv), limits, format);

    public static string Read(byte[] csv, RecordLimits? limits = null, CsvFormat? format = null)
    {
        if (!CsvCodec.TryRead(csv, format ?? Format, limits ?? RecordLimits.Exchange, out var record, out var finding))
            return Words(finding);
        using (record)
            return Json(record.Root);
    }

    /// <summary>Each row as its number and its record or its finding.</summary>
    public static IReadOnlyList<string> ReadRows(string csv, RecordLimits? limits = null)
    {
        var rows = new List<string>();
        foreach (var row in CsvCodec.ReadRows(Encoding.UTF8.GetBytes(csv), Format, limits ?? RecordLimits.Exchange))
        {
            rows.Add($"{row.Number} {(row.Record is null ? Words(row.Finding!) : Json(row.Record.Root))}");
            row.Record?.Dispose();
        }

        return rows;
    }

    /// <summary>The rows, or the finding.</summary>
    public static string Write(string json, CsvFormat? format = null)
    {
        if (!JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.OwnFiles, out var record, out var unreadable))
            throw new InvalidOperationException($"the test's own JSON: {unreadable}");
        using (record)
        {
            var output = new ArrayBufferWriter<byte>();
            return CsvRecordWriter.Write(record.Root, format ?? Format, output) is { } finding ? Words(finding) : Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }

    private static string Words(Finding finding) => $"{finding.Code} {finding.At} {finding.Expected}";

    private static string Json(RecordValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
