using System.Buffers;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>Entries that are durable in the journal and not yet in tiles, and the root of the tree after them.</summary>
internal sealed class Backlog
{
    private readonly ArrayBufferWriter<byte> _records = new(1 << 16);
    private readonly List<TreeHash> _leaves = [];

    public ReadOnlySpan<byte> Records => _records.WrittenSpan;

    public ReadOnlySpan<TreeHash> Leaves => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_leaves);

    public TreeHash RootAfter { get; private set; }

    public int Bytes => _records.WrittenCount;

    public bool IsEmpty => _leaves.Count == 0;

    public void Add(ReadOnlySpan<byte> records, ReadOnlySpan<TreeHash> leaves, TreeHash rootAfter)
    {
        _records.Write(records);
        _leaves.AddRange(leaves);
        RootAfter = rootAfter;
    }

    public void Clear()
    {
        _records.ResetWrittenCount();
        _leaves.Clear();
    }
}
