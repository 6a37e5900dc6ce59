using Gateway.Adapters.Csv;
using Gateway.Adapters.Json;
using Gateway.Adapters.Xml;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>The codec that a manifest names, and what it makes of each schema.</summary>
/// <param name="Codec">The codec itself.</param>
/// <param name="Prepare">Reads off a schema what the codec needs; null, with problems, where records of it cannot travel so.</param>
internal sealed record CodecChoice(IWireCodec Codec, Func<SchemaShape, string, Problems, WireFormat?> Prepare)
{
    /// <summary>Reads <c>codec</c> of a manifest that keeps its schema.</summary>
    public static CodecChoice Read(RecordValue codec)
    {
        if (codec["xml"u8] is { Exists: true } xml)
        {
            var name = xml["namespace"u8].ToString();
            return new CodecChoice(WireCodecs.Xml, (schema, file, problems) => XmlFormatReader.Read(schema, name, file, problems));
        }

        if (codec["csv"u8] is { Exists: true } csv)
        {
            var dialect = CsvDialect.Read(csv);
            return new CodecChoice(WireCodecs.Csv, (schema, file, problems) => CsvFormatReader.Read(schema, dialect, file, problems));
        }

        return new CodecChoice(WireCodecs.Json, (_, _, _) => JsonFormat.Any);
    }
}
