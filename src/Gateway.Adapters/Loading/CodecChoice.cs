using Gateway.Adapters.Csv;
using Gateway.Adapters.Json;
using Gateway.Adapters.Mrz;
using Gateway.Adapters.Xml;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>A codec that a manifest names, and what it makes of each schema.</summary>
/// <param name="Codec">The codec itself.</param>
/// <param name="Prepare">Reads off a schema what the codec needs; null, with problems, where records of it cannot travel so.</param>
internal sealed record CodecChoice(IWireCodec Codec, Func<SchemaShape, string, Problems, WireFormat?> Prepare)
{
    /// <summary>Reads <c>codec</c>, or one of <c>codecs</c>, of a manifest that keeps its schema.</summary>
    public static CodecChoice Read(RecordValue codec)
    {
        if (codec["xml"u8] is { Exists: true } xml)
            return Xml(WireCodecs.Xml, xml, inEnvelope: false);
        if (codec["soap"u8] is { Exists: true } soap)
            return Xml(WireCodecs.Soap, soap, inEnvelope: true);
        if (codec["csv"u8] is { Exists: true } csv)
        {
            var dialect = CsvDialect.Read(csv);
            return new CodecChoice(WireCodecs.Csv, (schema, file, problems) => CsvFormatReader.Read(schema, dialect, file, problems));
        }

        return codec.Text.SequenceEqual("mrz"u8)
            ? new CodecChoice(WireCodecs.Mrz, MrzFormat.Read)
            : new CodecChoice(WireCodecs.Json, (_, _, _) => JsonFormat.Any);
    }

    private static CodecChoice Xml(IWireCodec codec, RecordValue choice, bool inEnvelope)
    {
        var name = choice["namespace"u8].ToString();
        return new CodecChoice(codec, (schema, file, problems) => XmlFormatReader.Read(schema, name, inEnvelope, file, problems));
    }
}
