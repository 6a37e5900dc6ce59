using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// The entries that are committed together: their records behind a space for the frame's header, their leaf hashes, and who waits.
/// Two of them take turns. Callers fill one, under the queue's lock, while the committing thread owns the other.
/// </summary>
internal sealed class Batch
{
    private byte[] _bytes = new byte[1 << 16];
    private TreeHash[] _leaves = new TreeHash[64];
    private PendingAppend[] _waiting = new PendingAppend[64];

    public int Count { get; private set; }

    /// <summary>When the first entry came.</summary>
    public long OpenedAt { get; private set; }

    /// <summary>How many of those who wait were told already, for whatever reason. Guarded by the queue's lock.</summary>
    public int Answered { get; set; }

    public long First { get; private set; }

    public TreeHash RootAfter { get; private set; }

    /// <summary>The whole frame, as it goes into the journal.</summary>
    public ReadOnlySpan<byte> FrameBytes => _bytes.AsSpan(0, Length);

    public ReadOnlySpan<byte> Records => _bytes.AsSpan(Frame.HeaderBytes, Length - Frame.HeaderBytes);

    public ReadOnlySpan<TreeHash> Leaves => _leaves.AsSpan(0, Count);

    public ReadOnlySpan<PendingAppend> Waiting => _waiting.AsSpan(0, Count);

    private int Length { get; set; } = Frame.HeaderBytes;

    public void Add(ReadOnlySpan<byte> entry, uint crc, TreeHash leaf, PendingAppend pending, long now)
    {
        var end = Length + Frame.RecordBytes(entry.Length);
        if (end > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(end, 2 * _bytes.Length));
        if (Count == _leaves.Length)
        {
            Array.Resize(ref _leaves, 2 * Count);
            Array.Resize(ref _waiting, 2 * Count);
        }

        if (Count == 0)
            OpenedAt = now;
        Frame.WriteRecord(_bytes.AsSpan(Length), entry, crc);
        _leaves[Count] = leaf;
        _waiting[Count] = pending;
        Count++;
        Length = end;
    }

    /// <summary>Gives the entries their places in the tree.</summary>
    public void Place(TreeFrontier frontier)
    {
        First = frontier.Size;
        foreach (var leaf in Leaves)
            frontier.Append(leaf);
        RootAfter = frontier.Root();
    }

    /// <summary>Fills in the frame's header, for the segment that the frame goes to.</summary>
    public void Seal(ulong salt) => Frame.WriteHeader(_bytes, salt, Count, First, Length - Frame.HeaderBytes, RootAfter);

    public void Clear()
    {
        Array.Clear(_waiting, 0, Count);
        Count = 0;
        Answered = 0;
        Length = Frame.HeaderBytes;
    }
}
