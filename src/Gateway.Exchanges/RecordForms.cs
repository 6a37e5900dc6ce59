using System.Buffers;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Exchanges;

/// <summary>Canonical records between table and bytes.</summary>
internal static class RecordForms
{
    /// <summary>The value as canonical JSON bytes of its own.</summary>
    public static ReadOnlyMemory<byte> ToJson(this RecordValue value)
    {
        var output = new ArrayBufferWriter<byte>(512);
        JsonRecord.Write(value, output);
        return output.WrittenMemory;
    }

    /// <summary>Reads back what the gateway wrote itself; anything unreadable there is a fault.</summary>
    public static TokenTable ReadBack(this ReadOnlyMemory<byte> json) =>
        JsonRecord.TryRead(json.Span, RecordLimits.Exchange, out var record, out var finding)
            ? record
            : throw new InvalidOperationException($"a canonical record written here does not read back: `{finding.Code}`");

    public static TokenTable ReadQuestion(this Understood question) => question.Question.ReadBack();
}
