using Gateway.Auditing;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>A store that a test can make unavailable, and that keeps what it took.</summary>
internal sealed class SwitchableStore(IAuditStore store) : IAuditStore
{
    private readonly List<string> _entries = [];

    /// <summary>How many entries it takes before it is unavailable.</summary>
    public int Room { get; set; } = int.MaxValue;

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_entries)
                return [.. _entries];
        }
    }

    public ReadOnlyMemory<byte> LastAtOpening => store.LastAtOpening;

    public ValueTask<AuditPosition> AppendAsync(ReadOnlyMemory<byte> entry)
    {
        lock (_entries)
        {
            if (_entries.Count >= Room)
                return ValueTask.FromException<AuditPosition>(new LedgerUnavailableException("the test says so"));
            _entries.Add(System.Text.Encoding.UTF8.GetString(entry.Span));
        }

        return store.AppendAsync(entry);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
