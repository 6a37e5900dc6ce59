using System.Buffers;

namespace Gateway.Records.Json;

/// <summary>
/// Writes a record's rows as JSON bytes: text as it is, escaped only where the grammar asks for it (RFC 8259 section 7). The rows are known to be
/// well-formed and almost no text holds anything to escape, so that most of the work is one look and one copy a value.
/// </summary>
internal static class JsonWriting
{
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(control => (byte)control), (byte)'"', (byte)'\\']);

    public static void Write(RecordValue value, IBufferWriter<byte> output)
    {
        switch (value.Kind)
        {
            case TokenKind.Object:
                Object(value, output);
                break;
            case TokenKind.Array:
                Array(value, output);
                break;
            case TokenKind.String:
                Text(value.Text, output);
                break;
            case TokenKind.Number:
                output.Write(value.Text);
                break;
            case TokenKind.True:
                output.Write("true"u8);
                break;
            case TokenKind.False:
                output.Write("false"u8);
                break;
            case TokenKind.Null:
                output.Write("null"u8);
                break;
            default:
                throw new InvalidOperationException("a missing value cannot be written");
        }
    }

    private static void Object(RecordValue value, IBufferWriter<byte> output)
    {
        var before = (byte)'{';
        foreach (var member in value.Members)
        {
            Mark(before, output);
            Text(member.Name, output);
            Mark((byte)':', output);
            Write(member.Value, output);
            before = (byte)',';
        }

        if (before == '{')
            Mark(before, output);
        Mark((byte)'}', output);
    }

    private static void Array(RecordValue value, IBufferWriter<byte> output)
    {
        var before = (byte)'[';
        foreach (var item in value.Items)
        {
            Mark(before, output);
            Write(item, output);
            before = (byte)',';
        }

        if (before == '[')
            Mark(before, output);
        Mark((byte)']', output);
    }

    private static void Mark(byte mark, IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = mark;
        output.Advance(1);
    }

    private static void Text(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        if (text.ContainsAny(Escaped))
        {
            EscapedText(text, output);
            return;
        }

        var room = output.GetSpan(text.Length + 2);
        room[0] = (byte)'"';
        text.CopyTo(room[1..]);
        room[text.Length + 1] = (byte)'"';
        output.Advance(text.Length + 2);
    }

    private static void EscapedText(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        Mark((byte)'"', output);
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            output.Write(text[..at]);
            Escape(text[at], output);
            text = text[(at + 1)..];
        }

        output.Write(text);
        Mark((byte)'"', output);
    }

    private static void Escape(byte letter, IBufferWriter<byte> output)
    {
        var shorthand = letter switch
        {
            (byte)'\b' => (byte)'b',
            (byte)'\t' => (byte)'t',
            (byte)'\n' => (byte)'n',
            (byte)'\f' => (byte)'f',
            (byte)'\r' => (byte)'r',
            (byte)'"' or (byte)'\\' => letter,
            _ => (byte)0,
        };
        if (shorthand != 0)
        {
            output.Write([(byte)'\\', shorthand]);
            return;
        }

        // What is left are control characters below U+0020.
        output.Write("\\u00"u8);
        output.Write([(byte)(letter < 0x10 ? '0' : '1'), "0123456789abcdef"u8[letter & 0x0F]]);
    }
}
