using System.Buffers.Binary;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// Reads a journal back after a stop of any kind. Every record is checked by its sum and every batch by the root of the tree after it. A batch that
/// does not read is dropped only where nothing shows that it was ever synced: it is the last thing in the last segment, no mark and no later
/// frame follows. Anything else is damage, and the ledger is not opened.
/// </summary>
internal sealed class JournalReplay(TreeFrontier frontier)
{
    private readonly List<(byte[] Entry, TreeHash Leaf)> _entries = [];

    /// <summary>The tree after what was read.</summary>
    public TreeFrontier Frontier { get; private set; } = frontier;

    /// <summary>What was read, from the first segment's first index on.</summary>
    public IReadOnlyList<(byte[] Entry, TreeHash Leaf)> Entries => _entries;

    /// <summary>Reads the next segment. What is missing at the end of one shows in the header of the one after it.</summary>
    public void Read(ReadOnlySpan<byte> segment, long firstIndex)
    {
        if (!Frame.TryReadSegmentHeader(segment, out var header) || header.First != firstIndex)
            throw Damaged(firstIndex, "the segment's header does not read");
        if (header.First != Frontier.Size || header.Root != Frontier.Root())
            throw Damaged(Frontier.Size, $"the segment that follows begins at entry {header.First} of another tree");
        var at = Frame.SegmentHeaderBytes;
        while (TryReadBatch(segment[at..], header.Salt, out var length))
            at = Math.Min(at + length, segment.Length);
        if (segment.Length != header.Capacity)
            throw Damaged(Frontier.Size, $"the segment was cut to {segment.Length} of its {header.Capacity} bytes");
        // What is left is free space, or a batch that does not read.
        if (WasSyncedBeyond(segment[at..], header.Salt))
            throw Damaged(Frontier.Size + SoundRecords(segment[at..], header.Salt), "it was written whole and does not read now");
    }

    private bool TryReadBatch(ReadOnlySpan<byte> bytes, ulong salt, out int length)
    {
        length = 0;
        if (!Frame.TryReadHeader(bytes, salt, out var header) || header.First != Frontier.Size)
            return false;
        var end = Frame.HeaderBytes + header.PayloadBytes;
        if (header.Count <= 0 || header.PayloadBytes < 0 || end > bytes.Length)
            return false;
        var records = bytes[Frame.HeaderBytes..end];
        var read = new List<(byte[], TreeHash)>(header.Count);
        var after = Frontier.Copy();
        while (Frame.TryReadRecord(records, out var entry))
        {
            read.Add((entry.ToArray(), MerkleTree.LeafHash(entry)));
            after.Append(read[^1].Item2);
            records = records[Frame.RecordBytes(entry.Length)..];
        }

        if (!records.IsEmpty || read.Count != header.Count || after.Root() != header.Root)
            return false;
        _entries.AddRange(read);
        Frontier = after;
        length = end + Frame.MarkBytes;
        return true;
    }

    /// <summary>Whether a frame or a mark further on shows that everything before it was synced.</summary>
    private bool WasSyncedBeyond(ReadOnlySpan<byte> rest, ulong salt)
    {
        Span<byte> needle = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(needle, salt);
        for (var at = rest.IndexOf(needle); at >= 0;)
        {
            if (Frame.TryReadMark(rest[at..], salt, out var end) && end > Frontier.Size)
                return true;
            if (Frame.TryReadHeader(rest[at..], salt, out var header) && header.First > Frontier.Size)
                return true;
            var next = rest[(at + 1)..].IndexOf(needle);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>How many records of the batch at hand still read, to name the first that does not.</summary>
    private long SoundRecords(ReadOnlySpan<byte> bytes, ulong salt)
    {
        if (!Frame.TryReadHeader(bytes, salt, out var header) || header.First != Frontier.Size)
            return 0;
        var records = bytes[Frame.HeaderBytes..];
        var sound = 0;
        while (sound < header.Count - 1 && Frame.TryReadRecord(records, out var entry))
        {
            records = records[Frame.RecordBytes(entry.Length)..];
            sound++;
        }

        return sound;
    }

    private static LedgerRefusedException Damaged(long index, string how) =>
        new(LedgerRefusedException.Damaged, $"the journal is damaged: entry {index} is the first that cannot be read back: {how}");
}
