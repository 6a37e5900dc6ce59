using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Gateway.Adapters.Xml;
using Gateway.Records;

namespace Gateway.Adapters.Soap;

/// <summary>Records as SOAP 1.1: the XML of <see cref="XmlCodec"/>, as strictly, in an envelope.</summary>
internal sealed class SoapCodec : IWireCodec
{
    public string MediaType => "text/xml";

    public string FileEnding => "xml";

    public bool TryRead(
        ReadOnlySpan<byte> bytes,
        RecordFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding) =>
        XmlCodec.TryRead(bytes, XmlCodec.Format(format), limits, out record, out finding);

    public Finding? Write(RecordValue record, RecordFormat format, IBufferWriter<byte> output) => XmlCodec.Write(record, XmlCodec.Format(format), output);
}
