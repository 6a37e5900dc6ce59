using Gateway.TransparencyLog;

namespace Gateway.Auditing.Tests;

/// <summary>A store in memory, for tests of what stands above one. Can be told to be unavailable.</summary>
public sealed class MemoryAuditStore : IAuditStore
{
    private readonly List<byte[]> _entries = [];
    private bool _isDisposed;

    public ReadOnlyMemory<byte> LastAtOpening { get; init; }

    /// <summary>While set, every append fails with it.</summary>
    public LedgerUnavailableException? Failure { get; set; }

    public IReadOnlyList<byte[]> Entries
    {
        get
        {
            lock (_entries)
                return [.. _entries];
        }
    }

    public ValueTask<AuditPosition> AppendAsync(ReadOnlyMemory<byte> entry)
    {
        if (entry.Length > IAuditStore.MaxEntryBytes)
            throw new ArgumentException("the entry is too long", nameof(entry));
        lock (_entries)
        {
            if (_isDisposed || Failure is not null)
                return ValueTask.FromException<AuditPosition>(Failure ?? new LedgerUnavailableException("it has stopped"));
            _entries.Add(entry.ToArray());
            return ValueTask.FromResult(new AuditPosition(_entries.Count - 1, MerkleTree.LeafHash(entry.Span)));
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_entries)
            _isDisposed = true;
        return ValueTask.CompletedTask;
    }
}
