using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Xml;

/// <summary>
/// Records as XML 1.0 in UTF-8: child elements are members, attributes are members named with <c>@</c>, every leaf is text, and the
/// schema says which elements repeat. No document type, no entities but the five and character references, no comments, no processing
/// instructions, no mixed content: a format that needs none is safer without them.
/// </summary>
internal sealed class XmlCodec : IWireCodec
{
    public string MediaType => "application/xml";

    public string FileEnding => "xml";

    public bool TryRead(
        ReadOnlySpan<byte> bytes,
        RecordFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding) =>
        TryRead(bytes, Format(format), limits, out record, out finding);

    public Finding? Write(RecordValue record, RecordFormat format, IBufferWriter<byte> output) => Write(record, Format(format), output);

    internal static bool TryRead(
        ReadOnlySpan<byte> bytes,
        XmlFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding)
    {
        record = null;
        finding = WireBytes.Fault(bytes, limits, "xml");
        if (finding is not null)
            return false;

        // XML allows the mark at the start, and many writers set it.
        if (bytes.StartsWith(WireBytes.ByteOrderMark))
            bytes = bytes[WireBytes.ByteOrderMark.Length..];
        var text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(bytes.Length));
        var length = Encoding.UTF8.GetChars(bytes, text);
        try
        {
            using var builder = new TokenTableBuilder();
            finding = new XmlRecordReader(format, limits, builder).Read(text.AsMemory(0, length));
            if (finding is not null)
                return false;
            record = builder.Build();
            return true;
        }
        finally
        {
            // Pooled memory outlives the exchange, and records are personal.
            text.AsSpan(0, length).Clear();
            ArrayPool<char>.Shared.Return(text);
        }
    }

    internal static Finding? Write(RecordValue record, XmlFormat format, IBufferWriter<byte> output) =>
        new XmlRecordWriter(format, output).Write(record);

    internal static XmlFormat Format(RecordFormat format) => format.Wire as XmlFormat ?? throw new InvalidOperationException("the format was not loaded for XML");
}
