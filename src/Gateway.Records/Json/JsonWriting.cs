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

    private readonly ReadOnlySpan<Token> _rows;
    private readonly ReadOnlySpan<byte> _text;
    private readonly IBufferWriter<byte> _output;
    private Span<byte> _room;
    private int _used;

    private JsonWriting(TokenTable record, IBufferWriter<byte> output)
    {
        _rows = record.Rows;
        _text = record.Text;
        _output = output;
    }

    public static void Write(RecordValue value, IBufferWriter<byte> output)
    {
        if (value.Table is not { } record)
            throw new InvalidOperationException("a missing value cannot be written");
        var writing = new JsonWriting(record, output);
        writing.Value(value.Position);
        output.Advance(writing._used);
    }

    /// <summary>Writes a value, and says in which row the next one begins.</summary>
    private int Value(int row)
    {
        ref readonly var token = ref _rows[row];
        switch (token.Kind)
        {
            case TokenKind.Object:
                Object(row, token.Next);
                break;
            case TokenKind.Array:
                Array(row, token.Next);
                break;
            case TokenKind.String:
                Text(token);
                break;
            case TokenKind.Number:
                Plain(_text.Slice(token.Start, token.Length));
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
                throw new InvalidOperationException("a name is no value");
        }

        return token.Next;
    }

    private void Object(int row, int end)
    {
        var before = (byte)'{';
        for (row++; row < end; row = Value(row + 1))
        {
            Name(before, _rows[row]);
            before = (byte)',';
        }

        if (before == '{')
            Mark(before);
        Mark((byte)'}');
    }

    private void Array(int row, int end)
    {
        var before = (byte)'[';
        for (row++; row < end; row = Value(row))
        {
            Mark(before);
            before = (byte)',';
        }

        if (before == '[')
            Mark(before);
        Mark((byte)']');
    }

    private void Name(byte before, in Token name)
    {
        if (!name.IsPlain)
        {
            Mark(before);
            Text(name);
            Mark((byte)':');
            return;
        }

        var room = Room(name.Length + 4);
        room[0] = before;
        room[1] = (byte)'"';
        _text.Slice(name.Start, name.Length).CopyTo(room[2..]);
        room[name.Length + 2] = (byte)'"';
        room[name.Length + 3] = (byte)':';
        _used += name.Length + 4;
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

    private void Text(in Token token)
    {
        var text = _text.Slice(token.Start, token.Length);
        if (!token.IsPlain && text.ContainsAny(Escaped))
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
