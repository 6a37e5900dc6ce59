using System.Buffers;

namespace Gateway.Records.Json;

/// <summary>
/// Writes a record's rows as JSON bytes: text as it is, escaped only where the grammar asks for it (RFC 8259 section 7). The rows are known to be
/// well-formed and almost no text holds anything to escape, so that most of the work is one look and one copy a value.
/// </summary>
internal ref struct JsonWriting
{
    /// <summary>What stands in a JSON text only behind an escape, or as one (RFC 8259 section 7).</summary>
    public static SearchValues<byte> Escaped { get; } =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(control => (byte)control), (byte)'"', (byte)'\\']);

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _room;
    private int _used;

    private JsonWriting(IBufferWriter<byte> output) => _output = output;

    public static void Write(RecordValue value, IBufferWriter<byte> output)
    {
        var writing = new JsonWriting(output);
        writing.Value(value);
        output.Advance(writing._used);
    }

    private void Value(RecordValue value)
    {
        switch (value.Kind)
        {
            case TokenKind.Object:
                Object(value);
                break;
            case TokenKind.Array:
                Array(value);
                break;
            case TokenKind.String:
                Text(value.Text, value.IsPlain);
                break;
            case TokenKind.Number:
                Plain(value.Text);
                break;
            case TokenKind.True:
                Plain("true"u8);
                break;
            case TokenKind.False:
                Plain("false"u8);
                break;
            case TokenKind.Null:
                Plain("null"u8);
                break;
            default:
                throw new InvalidOperationException("a missing value cannot be written");
        }
    }

    private void Object(RecordValue value)
    {
        var before = (byte)'{';
        foreach (var member in value.Members)
        {
            Mark(before);
            Text(member.Name, member.NameValue.IsPlain);
            Mark((byte)':');
            Value(member.Value);
            before = (byte)',';
        }

        if (before == '{')
            Mark(before);
        Mark((byte)'}');
    }

    private void Array(RecordValue value)
    {
        var before = (byte)'[';
        foreach (var item in value.Items)
        {
            Mark(before);
            Value(item);
            before = (byte)',';
        }

        if (before == '[')
            Mark(before);
        Mark((byte)']');
    }

    private void Mark(byte mark)
    {
        Room(1)[0] = mark;
        _used++;
    }

    private void Plain(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _used += text.Length;
    }

    private void Text(ReadOnlySpan<byte> text, bool isPlain)
    {
        if (!isPlain && text.ContainsAny(Escaped))
        {
            EscapedText(text);
            return;
        }

        var room = Room(text.Length + 2);
        room[0] = (byte)'"';
        text.CopyTo(room[1..]);
        room[text.Length + 1] = (byte)'"';
        _used += text.Length + 2;
    }

    private void EscapedText(ReadOnlySpan<byte> text)
    {
        Mark((byte)'"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Plain(text[..at]);
            Escape(text[at]);
            text = text[(at + 1)..];
        }

        Plain(text);
        Mark((byte)'"');
    }

    private void Escape(byte letter)
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
            Plain([(byte)'\\', shorthand]);
            return;
        }

        // What is left are control characters below U+0020.
        Plain([.. "\\u00"u8, (byte)(letter < 0x10 ? '0' : '1'), "0123456789abcdef"u8[letter & 0x0F]]);
    }

    /// <summary>At least that much room behind what is written; the output is asked seldom, as it gives all it has.</summary>
    private Span<byte> Room(int length)
    {
        if (_room.Length - _used < length)
        {
            _output.Advance(_used);
            _room = _output.GetSpan(length);
            _used = 0;
        }

        return _room[_used..];
    }
}
