namespace Gateway.Adapters.Xml;

/// <summary>Characters in memory as a <see cref="TextReader"/>; read from text, XML cannot choose its own encoding.</summary>
internal sealed class PooledText(ReadOnlyMemory<char> text) : TextReader
{
    private ReadOnlyMemory<char> _rest = text;

    public override int Peek() => _rest.IsEmpty ? -1 : _rest.Span[0];

    public override int Read()
    {
        if (_rest.IsEmpty)
            return -1;
        var next = _rest.Span[0];
        _rest = _rest[1..];
        return next;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var length = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }
}
