using System.Buffers;
using System.Buffers.Binary;

namespace Gateway.TransparencyLog;

/// <summary>Entry bundles (C2SP tlog-tiles): entries one after the other, each behind its length in two bytes, most significant first.</summary>
public static class EntryBundle
{
    public const int MaxEntryBytes = ushort.MaxValue;

    private const int LengthBytes = sizeof(ushort);

    public static void Append(IBufferWriter<byte> bundle, ReadOnlySpan<byte> entry)
    {
        if (entry.Length > MaxEntryBytes)
            throw new ArgumentException($"an entry has at most {MaxEntryBytes} bytes", nameof(entry));
        var span = bundle.GetSpan(LengthBytes + entry.Length);
        BinaryPrimitives.WriteUInt16BigEndian(span, (ushort)entry.Length);
        entry.CopyTo(span[LengthBytes..]);
        bundle.Advance(LengthBytes + entry.Length);
    }

    /// <summary>Splits a bundle into exactly <paramref name="count"/> entries; false where it does not hold that many, or more.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bundle, int count, out IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var read = new List<ReadOnlyMemory<byte>>(count);
        entries = read;
        for (var i = 0; i < count; i++)
        {
            if (bundle.Length < LengthBytes)
                return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            bundle = bundle[LengthBytes..];
            if (bundle.Length < length)
                return false;
            read.Add(bundle[..length]);
            bundle = bundle[length..];
        }

        return bundle.IsEmpty;
    }
}
