namespace Gateway.Auditing;

/// <summary>Where entries are kept, in one sequence, for good.</summary>
public interface IAuditStore : IAsyncDisposable
{
    /// <summary>The longest entry a store takes.</summary>
    public const int MaxEntryBytes = 4096;

    /// <summary>The newest entry that was there when the store was opened; empty where there was none.</summary>
    public ReadOnlyMemory<byte> LastAtOpening { get; }

    /// <summary>
    /// Adds an entry and completes after it is durable; the caller may reuse the memory as soon as the call returns. Faults with
    /// <see cref="LedgerUnavailableException"/> when that cannot be had in time: the entry may then be in the log or not, and nothing may
    /// be disclosed on the strength of it. There is no cancellation: a caller that goes away has still asked.
    /// </summary>
    public ValueTask<AuditPosition> AppendAsync(ReadOnlyMemory<byte> entry);
}
