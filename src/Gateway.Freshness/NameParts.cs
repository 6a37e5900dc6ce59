using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Gateway.Freshness;

/// <summary>The parts of a verdict's name in one buffer, each behind its length, so that no two lists of parts run together into the same bytes.</summary>
internal ref struct NameParts(Span<byte> room) : IDisposable
{
    private Span<byte> _room = room;
    private byte[]? _rented;
    private int _used;

    public readonly ReadOnlySpan<byte> Written => _room[.._used];

    public void Add(string part)
    {
        var length = Encoding.UTF8.GetByteCount(part);
        Encoding.UTF8.GetBytes(part, Next(length));
    }

    public void Add(ReadOnlySpan<byte> part) => part.CopyTo(Next(part.Length));

    /// <summary>Leaves nothing of a question behind.</summary>
    public void Dispose()
    {
        _room[.._used].Clear();
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
    }

    private Span<byte> Next(int length)
    {
        var at = _used + sizeof(int);
        var end = at + length;
        if (end > _room.Length)
            Grow(end);
        BinaryPrimitives.WriteInt32LittleEndian(_room[_used..], length);
        _used = end;
        return _room[at..end];
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _room.Length));
        _room[.._used].CopyTo(larger);
        _room[.._used].Clear();
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        _room = _rented = larger;
    }
}
