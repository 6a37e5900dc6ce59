using System.Text.Unicode;
using Gateway.Records;

namespace Gateway.Adapters;

/// <summary>What codecs ask of bytes before they look at what the bytes say.</summary>
internal static class WireBytes
{
    /// <summary>UTF-8's byte-order mark, which some writers set at the start.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>What is wrong with the bytes as a whole, under a codec's name; null where it may read them.</summary>
    public static Finding? Fault(ReadOnlySpan<byte> bytes, RecordLimits limits, string codec) =>
        TooLarge(bytes, limits, codec) ?? (Utf8.IsValid(bytes) ? null : new Finding($"{codec}/invalid-utf8", JsonPointer.Root));

    public static Finding? TooLarge(ReadOnlySpan<byte> bytes, RecordLimits limits, string codec) =>
        bytes.Length <= limits.MaxBytes ? null : new Finding($"{codec}/too-large", JsonPointer.Root, $"at most {limits.MaxBytes} bytes");
}
