using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Gateway.Freshness;

/// <summary>The name under which a verdict is kept: a keyed hash, from which no document number can be found by trying them all.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct VerdictKey
{
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    internal VerdictKey(ReadOnlySpan<byte> hash)
    {
        _first = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        _second = BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]);
        _third = BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]);
        _fourth = BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]);
    }

    internal void CopyTo(Span<byte> hash)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(hash, _first);
        BinaryPrimitives.WriteUInt64LittleEndian(hash[8..], _second);
        BinaryPrimitives.WriteUInt64LittleEndian(hash[16..], _third);
        BinaryPrimitives.WriteUInt64LittleEndian(hash[24..], _fourth);
    }
}
