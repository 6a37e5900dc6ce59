using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Gateway.Records;

namespace Gateway.Adapters.Mrz;

/// <summary>
/// The machine-readable zone of a travel document as a reader gives it: two or three lines of one length, nothing else. What the lines
/// say, check digits among it, is judged where every zone is.
/// </summary>
internal sealed class MrzCodec : IWireCodec
{
    private static readonly SearchValues<byte> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"u8);

    public string MediaType => "text/plain";

    public string FileEnding => "txt";

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
        MrzFormat format,
        RecordLimits limits,
        [NotNullWhen(true)] out TokenTable? record,
        [NotNullWhen(false)] out Finding? finding)
    {
        using var builder = new TokenTableBuilder();
        finding = Whole(bytes, limits) ?? Lines(bytes, format, limits, builder);
        record = finding is null ? builder.Build() : null;
        return record is not null;
    }

    internal static Finding? Write(RecordValue record, MrzFormat format, IBufferWriter<byte> output)
    {
        var lines = record[format.Member.Span];
        if (record.Count != 1 || lines.Kind != TokenKind.Array)
            return new Finding("mrz/member", JsonPointer.Root, "the lines alone");
        var index = 0;
        var length = 0;
        foreach (var line in lines.Items)
        {
            var at = format.At.Append(index++);
            if (line.Kind != TokenKind.String)
                return new Finding("mrz/kind", at, "a text");
            if (Line(line.Text, length, at) is { } finding)
                return finding;
            length = line.Text.Length;
            output.Write(line.Text);
            output.Write("\n"u8);
        }

        return Shape(index, length, format);
    }

    private static Finding? Whole(ReadOnlySpan<byte> bytes, RecordLimits limits)
    {
        if (WireBytes.Fault(bytes, limits, "mrz") is { } finding)
            return finding;
        if (limits.MaxDepth < 2)
            return new Finding("mrz/too-deep", JsonPointer.Root, $"at most {limits.MaxDepth} levels");
        return limits.MaxMembers < 1 ? new Finding("mrz/too-many", JsonPointer.Root, $"at most {limits.MaxMembers} members") : null;
    }

    private static Finding? Lines(ReadOnlySpan<byte> bytes, MrzFormat format, RecordLimits limits, TokenTableBuilder builder)
    {
        builder.StartObject();
        builder.Name(format.Member.Span);
        builder.StartArray();
        var count = 0;
        var length = 0;
        while (!bytes.IsEmpty)
        {
            var at = format.At.Append(count);
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = bytes[(end < 0 ? bytes.Length : end + 1)..];
            if (line.EndsWith("\r"u8))
                line = line[..^1];
            if (count++ == limits.MaxItems)
                return new Finding("mrz/too-many", format.At, $"at most {limits.MaxItems} lines");
            if (line.Length > limits.MaxStringBytes)
                return new Finding("mrz/too-long", at, $"at most {limits.MaxStringBytes} bytes");
            if (Line(line, length, at) is { } finding)
                return finding;
            length = line.Length;
            builder.String(line);
        }

        builder.EndArray();
        builder.EndObject();
        return Shape(count, length, format);
    }

    private static Finding? Line(ReadOnlySpan<byte> line, int length, JsonPointer at)
    {
        if (line.ContainsAnyExcept(Characters))
            return new Finding("mrz/format/character", at, "`A` to `Z`, `0` to `9` and `<`");
        return line.Length is 30 or 36 or 44 && (length == 0 || line.Length == length)
            ? null
            : new Finding("mrz/format/length", at, length == 0 ? "30, 36 or 44 characters" : $"{length} characters");
    }

    /// <summary>Three lines of 30, or two of 36 or 44 (ICAO Doc 9303 parts 4 to 7).</summary>
    private static Finding? Shape(int count, int length, MrzFormat format) =>
        count == (length == 30 ? 3 : 2) ? null : new Finding("mrz/format/lines", format.At, length == 30 ? "3 lines" : "2 lines");

    private static MrzFormat Format(RecordFormat format) =>
        format.Wire as MrzFormat ?? throw new InvalidOperationException("the format was not loaded as a machine-readable zone");
}
