using System.Buffers;

namespace Gateway.Records;

/// <summary>
/// Makes a <see cref="TokenTable"/> value by value; codecs and lenses write through it. Calls follow the shape of JSON:
/// inside an object <see cref="Name(ReadOnlySpan{byte}, bool)"/> stands before each value. The caller keeps names unique.
/// </summary>
public sealed class TokenTableBuilder : IDisposable
{
    private const int FirstRows = 64;
    private const int FirstText = 1024;
    private const int FirstOpen = 16;
    private const int UsualBytesOfRow = 12;

    private Token[] _rows = ArrayPool<Token>.Shared.Rent(FirstRows);
    private byte[] _text = ArrayPool<byte>.Shared.Rent(FirstText);
    private Container[] _open = ArrayPool<Container>.Shared.Rent(FirstOpen);
    private int _rowCount;
    private int _textLength;
    private int _depth;
    private bool _built;

    /// <summary>How many containers are open.</summary>
    public int Depth => _depth;

    internal int RowCount => _rowCount;

    internal ReadOnlySpan<Token> Rows => _rows.AsSpan(0, _rowCount);

    internal ReadOnlySpan<byte> Text => _text.AsSpan(0, _textLength);

    public void StartObject() => Start(TokenKind.Object);

    public void EndObject() => End(TokenKind.Object);

    public void StartArray() => Start(TokenKind.Array);

    public void EndArray() => End(TokenKind.Array);

    /// <param name="name">The member's name.</param>
    /// <param name="isPlain">Whether it is known to hold nothing that JSON escapes; whoever writes it then need not look.</param>
    public void Name(ReadOnlySpan<byte> name, bool isPlain = false) => Scalar(TokenKind.Name, name, isPlain);

    /// <param name="text">The text, UTF-8.</param>
    /// <param name="isPlain">Whether it is known to hold nothing that JSON escapes.</param>
    public void String(ReadOnlySpan<byte> text, bool isPlain = false)
    {
        Counted();
        Scalar(TokenKind.String, text, isPlain);
    }

    /// <summary>A string of .NET text, encoded as UTF-8.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        var room = Reserve(System.Text.Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = System.Text.Encoding.UTF8.GetBytes(text, room);
        Counted();
        Append(new Token(TokenKind.String, IsPlain: false, _textLength, length, 0, _rowCount + 1));
        _textLength += length;
    }

    /// <summary>A number as written, which must already follow the JSON grammar.</summary>
    public void Number(ReadOnlySpan<byte> text)
    {
        Counted();
        Scalar(TokenKind.Number, text, isPlain: true);
    }

    public void Boolean(bool value)
    {
        Counted();
        Scalar(value ? TokenKind.True : TokenKind.False, [], isPlain: true);
    }

    public void Null()
    {
        Counted();
        Scalar(TokenKind.Null, [], isPlain: true);
    }

    /// <summary>Copies a value with everything in it.</summary>
    public void Value(RecordValue value)
    {
        var kind = value.Kind;
        switch (kind)
        {
            case TokenKind.Object:
                StartObject();
                foreach (var member in value.Members)
                {
                    Name(member.Name, member.NameValue.IsPlain);
                    Value(member.Value);
                }

                EndObject();
                break;
            case TokenKind.Array:
                StartArray();
                foreach (var item in value.Items)
                    Value(item);
                EndArray();
                break;
            case TokenKind.Missing or TokenKind.Name:
                throw new InvalidOperationException("a missing value cannot be written");
            default:
                Counted();
                Scalar(kind, value.Text, value.IsPlain);
                break;
        }
    }

    /// <summary>Ends the record and hands its buffers over; the builder is spent.</summary>
    public TokenTable Build()
    {
        if (_depth != 0 || _rowCount == 0)
            throw new InvalidOperationException("a record is built when every container is closed and there is one value");
        _built = true;
        return new TokenTable(_rows, _rowCount, _text, _textLength);
    }

    /// <summary>Returns the buffers, but for those that were handed over with a record.</summary>
    public void Dispose()
    {
        GiveUp();
        ArrayPool<Container>.Shared.Return(_open);
        _open = [];
    }

    /// <summary>Begins anew, whether the last record was built or given up: one builder serves many records, one after the other.</summary>
    /// <param name="rows">How many rows the record will have, as far as that can be guessed: whoever guesses well has nothing copied while it grows.</param>
    public void Restart(int rows = FirstRows) => Restart(rows, rows * UsualBytesOfRow);

    internal void Restart(int rows, int text)
    {
        GiveUp();
        _rows = ArrayPool<Token>.Shared.Rent(Math.Max(rows, FirstRows));
        _text = ArrayPool<byte>.Shared.Rent(Math.Max(text, FirstText));
        _rowCount = 0;
        _textLength = 0;
        _depth = 0;
        _built = false;
    }

    /// <summary>Returns the buffers of a record that was never built. What comes next is <see cref="Restart(int)"/>.</summary>
    public void GiveUp()
    {
        if (_built)
            return;
        _built = true;
        _text.AsSpan(0, _textLength).Clear();
        ArrayPool<byte>.Shared.Return(_text);
        ArrayPool<Token>.Shared.Return(_rows);
    }

    /// <summary>Room for text of at most <paramref name="length"/> bytes; <see cref="Commit"/> turns what was written there into a token.</summary>
    internal Span<byte> Reserve(int length)
    {
        if (_text.Length - _textLength < length)
            Grow(ref _text, _textLength, checked(_textLength + length), clear: true);
        return _text.AsSpan(_textLength, length);
    }

    /// <summary>Makes the first <paramref name="length"/> reserved bytes a name, a string or a number.</summary>
    internal void Commit(TokenKind kind, int length)
    {
        if (kind != TokenKind.Name)
            Counted();
        Append(new Token(kind, IsPlain: false, _textLength, length, 0, _rowCount + 1));
        _textLength += length;
    }

    /// <summary>Takes the whole text in which the record's names, strings and numbers stand, so that none of them has to be copied by itself.</summary>
    internal void Adopt(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _textLength += text.Length;
    }

    /// <summary>A name, a string or a number that stands as it is in the text that was adopted.</summary>
    internal void Adopted(TokenKind kind, int start, int length)
    {
        if (kind != TokenKind.Name)
            Counted();
        Append(new Token(kind, IsPlain: true, start, length, 0, _rowCount + 1));
    }

    /// <summary>The innermost open container.</summary>
    internal Container Innermost => _open[_depth - 1];

    /// <summary>The <paramref name="level"/>-th open container, outermost first; error paths are read from these.</summary>
    internal Container OpenAt(int level) => _open[level];

    private void Start(TokenKind kind)
    {
        Counted();
        if (_depth == _open.Length)
            Grow(ref _open, _depth, _depth + 1, clear: false);
        _open[_depth++] = new Container { Kind = kind, Row = _rowCount };
        Append(new Token(kind, IsPlain: false, _textLength, 0, 0, 0));
    }

    private void End(TokenKind kind)
    {
        ref readonly var closed = ref _open[--_depth];
        if (closed.Kind != kind)
            throw new InvalidOperationException("the container to close is of the other kind");
        _rows[closed.Row] = _rows[closed.Row] with { Count = closed.Count, Next = _rowCount };
    }

    private void Counted()
    {
        if (_depth > 0)
            _open[_depth - 1].Count++;
    }

    private void Scalar(TokenKind kind, ReadOnlySpan<byte> text, bool isPlain)
    {
        text.CopyTo(Reserve(text.Length));
        Append(new Token(kind, isPlain, _textLength, text.Length, 0, _rowCount + 1));
        _textLength += text.Length;
    }

    private void Append(Token token)
    {
        if (_rowCount == _rows.Length)
            Grow(ref _rows, _rowCount, _rowCount + 1, clear: false);
        _rows[_rowCount++] = token;
    }

    private static void Grow<T>(ref T[] buffer, int used, int needed, bool clear)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, buffer.Length * 2));
        buffer.AsSpan(0, used).CopyTo(larger);
        if (clear)
            buffer.AsSpan(0, used).Clear();
        ArrayPool<T>.Shared.Return(buffer);
        buffer = larger;
    }

    /// <summary>An object or an array that is not closed yet: its row, and how much is in it so far.</summary>
    internal struct Container
    {
        public TokenKind Kind { get; init; }

        public int Row { get; init; }

        public int Count { get; set; }
    }
}
