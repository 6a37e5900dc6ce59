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
    private Token[]? _rows;
    private byte[]? _text;

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

    internal ReadOnlySpan<Token> Rows => (_rows ?? throw new ObjectDisposedException(nameof(TokenTable))).AsSpan(0, _rowCount);

    internal ReadOnlySpan<byte> Text => (_text ?? throw new ObjectDisposedException(nameof(TokenTable))).AsSpan(0, _textLength);

    /// <summary>Returns the buffers. The text is cleared first: pooled memory outlives the exchange, and records are personal.</summary>
    public void Dispose()
    {
        if (_text is not null)
        {
            _text.AsSpan(0, _textLength).Clear();
            ArrayPool<byte>.Shared.Return(_text);
            _text = null;
        }

        if (_rows is not null)
        {
            ArrayPool<Token>.Shared.Return(_rows);
            _rows = null;
        }
    }
}
