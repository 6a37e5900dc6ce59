using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Gateway.Freshness;

/// <summary>The parts of a name in one buffer, each behind its length, so that no two lists of parts run together into the same bytes.</summary>
public ref struct NameParts(Span<byte> room) : IDisposable
{
    private Span<byte> _room = room;
    private byte[]? _rented;
    private int _used;

    internal readonly ReadOnlySpan<byte> Written => _room[.._used];

    /// <summary>A part that may be absent: that is another thing than an empty one.</summary>
    public void Add(string? part)
    {
        Add(part is not null);
        var length = Encoding.UTF8.GetByteCount(part ?? "");
        Encoding.UTF8.GetBytes(part ?? "", Next(length));
    }

    public void Add(bool part) => Next(1)[0] = part ? (byte)1 : (byte)0;

    public void Add(long part) => BinaryPrimitives.WriteInt64LittleEndian(Next(sizeof(long)), part);

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
