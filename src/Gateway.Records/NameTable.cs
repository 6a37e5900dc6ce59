using System.Buffers.Binary;
using System.Numerics;

namespace Gateway.Records;

/// <summary>
/// Names of a schema or codes of a list, found by their bytes. Only the product's own files fill it, so a record can lengthen no search; the
/// multiplier is chosen so that the names rarely share a slot.
/// </summary>
public sealed class NameTable
{
    private const int Attempts = 64;

    private readonly byte[][] _names;
    private readonly short[] _slots;
    private readonly ulong _multiplier;
    private readonly int _shift;

    /// <param name="names">All different.</param>
    public NameTable(IReadOnlyList<byte[]> names)
    {
        _names = [.. names];
        var size = Math.Max(4, (int)BitOperations.RoundUpToPowerOf2((uint)names.Count * 2));
        _shift = 64 - BitOperations.Log2((uint)size);
        var fewest = int.MaxValue;
        var multiplier = 0x9E37_79B9_7F4A_7C15;
        _slots = [];
        for (var attempt = 0; attempt < Attempts && fewest > 0; attempt++, multiplier = multiplier * 0xD134_2543_DE82_EF95 + 2)
        {
            var slots = Fill(size, multiplier, out var collisions);
            if (collisions >= fewest)
                continue;
            fewest = collisions;
            _slots = slots;
            _multiplier = multiplier;
        }
    }

    /// <summary>Which of the names this is; -1 where it is none of them.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)((Mix(name) * _multiplier) >> _shift); ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot];
            if (index < 0 || name.SequenceEqual(_names[index]))
                return index;
        }
    }

    /// <summary>The same; looks first at the name after that one, as records mostly have the schema's order.</summary>
    public int FindAfter(int previous, ReadOnlySpan<byte> name)
    {
        var next = previous + 1;
        return (uint)next < (uint)_names.Length && name.SequenceEqual(_names[next]) ? next : Find(name);
    }

    private short[] Fill(int size, ulong multiplier, out int collisions)
    {
        var slots = new short[size];
        Array.Fill(slots, (short)-1);
        collisions = 0;
        for (var i = 0; i < _names.Length; i++)
        {
            var slot = (int)((Mix(_names[i]) * multiplier) >> _shift);
            for (; slots[slot] >= 0; slot = (slot + 1) & (size - 1))
                collisions++;
            slots[slot] = checked((short)i);
        }

        return slots;
    }

    private static ulong Mix(ReadOnlySpan<byte> name)
    {
        ulong first;
        ulong last;
        if (name.Length >= 8)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else if (name.Length >= 4)
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
        }
        else
        {
            first = name.IsEmpty ? 0UL : name[0];
            last = name.IsEmpty ? 0UL : name[name.Length >> 1] | ((ulong)name[^1] << 8);
        }

        var mixed = first ^ BitOperations.RotateLeft(last, 29) ^ (ulong)name.Length;
        return mixed ^ (mixed >> 32);
    }
}
