using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Json;

/// <summary>Records as JSON.</summary>
internal sealed class JsonCodec : IWireCodec
{
    public string MediaType => "application/json";

    public string FileEnding => "json";

    public bool TryRead(
        ReadOnlySpan<byte> bytes,
        RecordFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding) =>
        JsonRecord.TryRead(bytes, limits, out record, out finding);

    public Finding? Write(RecordValue record, RecordFormat format, IBufferWriter<byte> output)
    {
        JsonRecord.Write(record, output);
        return null;
    }
}
