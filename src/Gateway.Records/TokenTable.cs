using System.Buffers;

namespace Gateway.Records;

/// <summary>
/// A record as rows over UTF-8 bytes: tokenised once, then read by validators, lenses and codecs without a DOM and without strings.
/// Rows and text are pooled; whoever made the table disposes it, and no <see cref="RecordValue"/> of it is used after that.
/// </summary>
public sealed class TokenTable : IDisposable
{
    private readonly int _rowCount;
    private readonly int _textLength;
    private Token[] _rows;
    private byte[] _text;

    internal TokenTable(Token[] rows, int rowCount, byte[] text, int textLength)
    {
        _rows = rows;
        _rowCount = rowCount;
        _text = text;
        _textLength = textLength;
    }

    /// <summary>The whole record.</summary>
    public RecordValue Root => new(this, 0);

    /// <summary>How many rows the record has; a measure of its size that no formatting changes.</summary>
    public int RowCount => _rowCount;

    /// <summary>How many texts, numbers and truth values it holds.</summary>
    public int ValueCount
    {
        get
        {
            var count = 0;
            foreach (ref readonly var row in Rows)
                count += row.Kind is TokenKind.String or TokenKind.Number or TokenKind.True or TokenKind.False ? 1 : 0;
            return count;
        }
    }

    /// <summary>All rows, for whoever walks them in their order.</summary>
    internal ReadOnlySpan<Token> Rows
    {
        get
        {
            ObjectDisposedException.ThrowIf(_rows.Length == 0, this);
            return _rows.AsSpan(0, _rowCount);
        }
    }

    /// <summary>The text that the rows point into.</summary>
    internal ReadOnlySpan<byte> Text => _text.AsSpan(0, _textLength);

    private bool IsLent { get; init; }

    /// <summary>One row; every walk over a record is made of these.</summary>
    internal ref readonly Token Row(int row)
    {
        var rows = _rows;
        ObjectDisposedException.ThrowIf((uint)row >= (uint)rows.Length, this);
        return ref rows[row];
    }

    internal ReadOnlySpan<byte> TextOf(int row)
    {
        ref readonly var token = ref Row(row);
        return new(_text, token.Start, token.Length);
    }

    /// <summary>
    /// The same record for one of several readers: disposing of what was lent leaves it to the others. The table itself is then not disposed, as nobody
    /// knows who reads last; its buffers go the way of all memory and never back to the pool.
    /// </summary>
    public TokenTable Lend() => new(_rows, _rowCount, _text, _textLength) { IsLent = true };

    /// <summary>Returns the buffers. The text is cleared first: pooled memory outlives the exchange, and records are personal.</summary>
    public void Dispose()
    {
        if (_rows.Length == 0)
            return;
        if (IsLent)
        {
            (_text, _rows) = ([], []);
            return;
        }

        _text.AsSpan(0, _textLength).Clear();
        ArrayPool<byte>.Shared.Return(_text);
        ArrayPool<Token>.Shared.Return(_rows);
        (_text, _rows) = ([], []);
    }
}
