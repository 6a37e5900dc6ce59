using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// The byte layout of a journal segment (docs/formats/ledger-files.md): a header, then for each batch a frame of records and, once the frame
/// was synced, a mark. Numbers are little-endian but for a record's length, which is written as an entry bundle wants it.
/// </summary>
internal static class Frame
{
    public const int SegmentHeaderBytes = 128;
    public const int HeaderBytes = 64;
    public const int MarkBytes = 32;
    public const int RecordOverhead = sizeof(ushort) + sizeof(uint);

    private const uint BatchKind = 1;
    private const uint MarkKind = 2;
    private const uint Version = 0;
    private const ulong Magic = 0x3072_6567_6465_6c67;
    private const int CrcBytes = sizeof(uint);

    public static int RecordBytes(int entryLength) => RecordOverhead + entryLength;

    public static void WriteRecord(Span<byte> record, ReadOnlySpan<byte> entry, uint crc)
    {
        BinaryPrimitives.WriteUInt16BigEndian(record, (ushort)entry.Length);
        entry.CopyTo(record[sizeof(ushort)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(record[(sizeof(ushort) + entry.Length)..], crc);
    }

    /// <summary>Reads the record that begins here; false where it is cut short or damaged.</summary>
    public static bool TryReadRecord(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> entry)
    {
        entry = default;
        if (bytes.Length < RecordOverhead)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (bytes.Length < RecordBytes(length))
            return false;
        var read = bytes.Slice(sizeof(ushort), length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(sizeof(ushort) + length)..]) != Crc(read))
            return false;
        entry = read;
        return true;
    }

    public static void WriteHeader(Span<byte> header, ulong salt, int count, long first, int payload, TreeHash root)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(header, salt);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], BatchKind);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], count);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], first);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], payload);
        root.CopyTo(header[28..]);
        Seal(header[..HeaderBytes]);
    }

    public static bool TryReadHeader(ReadOnlySpan<byte> bytes, ulong salt, out BatchHeader header)
    {
        header = default;
        if (!IsSealed(bytes, HeaderBytes, salt, BatchKind))
            return false;
        header = new BatchHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
            new TreeHash(bytes.Slice(28, TreeHash.ByteCount)));
        return true;
    }

    /// <param name="mark">Where to write.</param>
    /// <param name="salt">The segment's.</param>
    /// <param name="end">The index after the last entry that is known to be durable.</param>
    public static void WriteMark(Span<byte> mark, ulong salt, long end)
    {
        mark[..MarkBytes].Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(mark, salt);
        BinaryPrimitives.WriteUInt32LittleEndian(mark[8..], MarkKind);
        BinaryPrimitives.WriteInt64LittleEndian(mark[16..], end);
        Seal(mark[..MarkBytes]);
    }

    public static bool TryReadMark(ReadOnlySpan<byte> bytes, ulong salt, out long end)
    {
        var isMark = IsSealed(bytes, MarkBytes, salt, MarkKind);
        end = isMark ? BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]) : 0;
        return isMark;
    }

    public static void WriteSegmentHeader(Span<byte> bytes, SegmentHeader header)
    {
        bytes[..SegmentHeaderBytes].Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], header.Salt);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], header.First);
        header.Root.CopyTo(bytes[32..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[64..], header.Capacity);
        Seal(bytes[..SegmentHeaderBytes]);
    }

    public static bool TryReadSegmentHeader(ReadOnlySpan<byte> bytes, out SegmentHeader header)
    {
        header = default;
        if (bytes.Length < SegmentHeaderBytes
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != Version
            || !HasSeal(bytes[..SegmentHeaderBytes]))
            return false;
        header = new SegmentHeader(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]),
            new TreeHash(bytes.Slice(32, TreeHash.ByteCount)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[64..]));
        return true;
    }

    /// <summary>CRC32C, as the processor computes it.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            crc = BitOperations.Crc32C(crc, word);
        foreach (var rest in bytes[(bytes.Length & ~7)..])
            crc = BitOperations.Crc32C(crc, rest);
        return ~crc;
    }

    private static bool IsSealed(ReadOnlySpan<byte> bytes, int length, ulong salt, uint kind) =>
        bytes.Length >= length
        && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == salt
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) == kind
        && HasSeal(bytes[..length]);

    private static void Seal(Span<byte> bytes) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[^CrcBytes..], Crc(bytes[..^CrcBytes]));

    private static bool HasSeal(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[^CrcBytes..]) == Crc(bytes[..^CrcBytes]);
}
