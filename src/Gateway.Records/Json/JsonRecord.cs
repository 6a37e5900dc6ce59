using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Gateway.Records.Json;

/// <summary>
/// Reads and writes records as JSON (RFC 8259), strictly: duplicate members (also after unescaping and in NFC), invalid UTF-8, lone
/// surrogates, a byte-order mark, comments, trailing commas and anything past the limits are refused, each with a code and the place.
/// What two parsers could read in two ways is not read at all.
/// </summary>
public static class JsonRecord
{
    // Of records as systems exchange them; a guess that is wrong costs a copy.
    private const int BytesToARow = 12;

    // Reading leaves nothing behind but the record: each thread keeps its builder, without buffers of any record.
    [ThreadStatic]
    private static TokenTableBuilder? _spare;

    /// <summary>Reads one record. On success the caller owns <paramref name="record"/>; otherwise <paramref name="finding"/> says what and where.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding)
    {
        record = null;
        if (utf8.Length > limits.MaxBytes)
        {
            finding = new Finding("json/too-large", JsonPointer.Root, $"at most {limits.MaxBytes} bytes");
            return false;
        }

        if (utf8.StartsWith("\uFEFF"u8))
        {
            finding = new Finding("json/byte-order-mark", JsonPointer.Root);
            return false;
        }

        var isAscii = Ascii.IsValid(utf8);
        if (!isAscii && !Utf8.IsValid(utf8))
        {
            finding = new Finding("json/invalid-utf8", JsonPointer.Root);
            return false;
        }

        var builder = _spare ?? new TokenTableBuilder();
        _spare = null;
        builder.Restart(utf8.Length / BytesToARow, utf8.Length);
        try
        {
            finding = JsonTokeniser.Read(utf8, isAscii, limits, builder);
            record = finding is null ? builder.Build() : null;
        }
        finally
        {
            builder.GiveUp();
            _spare = builder;
        }

        return record is not null;
    }

    /// <summary>Whether text stands in JSON as it is, without an escape.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8) => !utf8.ContainsAny(JsonWriting.Escaped);

    /// <summary>Writes a value afresh, without white space, members in their order.</summary>
    public static void Write(RecordValue value, IBufferWriter<byte> output) => JsonWriting.Write(value, output);
}
