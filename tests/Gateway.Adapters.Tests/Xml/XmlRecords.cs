using System.Buffers;
using System.Text;
using Gateway.Adapters.Loading;
using Gateway.Adapters.Xml;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;

namespace Gateway.Adapters.Tests.Xml;

/// <summary>One small XML format, and records of it as text.</summary>
internal static class XmlRecords
{
    public const string Namespace = "urn:test:1";

    private const string Schema = """
        {
          "$id": "urn:test:xml", "type": "object", "xml": { "name": "Semakan" }, "additionalProperties": false,
          "properties": {
            "@versi": { "type": "string" },
            "Dokumen": { "type": "object", "additionalProperties": false, "properties": {
              "@jenis": { "type": "string" }, "Nombor": { "type": "string" }, "Negara": { "enum": ["IDN", "MYS"] } } },
            "Baris": { "type": "array", "items": { "type": "string" } },
            "Orang": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "Nama": { "type": "string" } } } },
            "Nama": { "type": "string" },
            "Catatan": { "type": "string" }
          }
        }
        """;

    public static CompiledSchema Compiled { get; } = Compile();

    public static XmlFormat Format { get; } = XmlFormatReader.Read(Compiled.Shape, Namespace, inEnvelope: false, "test", new Problems())!;

    /// <summary>The same in an envelope of SOAP 1.1.</summary>
    public static XmlFormat InEnvelope { get; } = Format with { InEnvelope = true };

    /// <summary>The document's element and namespace around some content.</summary>
    public static string Document(string content) => $"<Semakan xmlns=\"{Namespace}\">{content}</Semakan>";

    /// <summary>The record as JSON, or the finding as <c>code at</c>.</summary>
    public static string Read(string xml, RecordLimits? limits = null) => Read(Encoding.UTF8.GetBytes(xml), limits);

    public static string Read(byte[] xml, RecordLimits? limits = null, XmlFormat? format = null)
    {
        if (!XmlCodec.TryRead(xml, format ?? Format, limits ?? RecordLimits.Exchange, out var record, out var finding))
            return $"{finding.Code} {finding.At}";
        using (record)
            return Json(record.Root);
    }

    /// <summary>The document, or the finding as <c>code at</c>.</summary>
    public static string Write(string json, XmlFormat? format = null)
    {
        if (!JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.OwnFiles, out var record, out var unreadable))
            throw new InvalidOperationException($"the test's own JSON: {unreadable}");
        using (record)
        {
            var output = new ArrayBufferWriter<byte>();
            return XmlCodec.Write(record.Root, format ?? Format, output) is { } finding ? $"{finding.Code} {finding.At}" : Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }

    private static string Json(RecordValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static CompiledSchema Compile()
    {
        var library = new SchemaLibrary();
        library.Add(null, Encoding.UTF8.GetBytes(Schema));
        return library.Compile("urn:test:xml");
    }
}
