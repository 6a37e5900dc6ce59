using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// The ledger in one folder: a journal that makes entries durable in groups, and, derived from it within a second, the bundles, tiles and signed
/// checkpoint that the world reads (docs/formats/ledger-files.md). One process writes; any number may read.
/// </summary>
public sealed class FileAuditStore : IAuditStore
{
    private readonly FileAuditStoreOptions _options;
    private readonly LedgerLock _lock;
    private readonly JournalWriter _journal;
    private readonly TreeFrontier _frontier;
    private readonly Publisher _publisher;
    private readonly CommitQueue _commits;
    private readonly IntegrationQueue _integrations;
    private readonly Task _committing;
    private readonly Task _integrating;
    private int _hasFailed;

    private FileAuditStore(LedgerFolder folder, FileAuditStoreOptions options, LedgerLock taken, OpenedLog log)
    {
        _options = options;
        _lock = taken;
        _frontier = log.Frontier;
        _publisher = log.Publisher;
        _journal = log.Journal;
        LastAtOpening = log.LastEntry;
        Verifier = log.Publisher.Verifier;
        Files = new LedgerFiles(folder.Root);
        _commits = new CommitQueue(options.QueueLimit, options.Patience, options.Time);
        _integrations = new IntegrationQueue(options.CheckpointInterval, options.Time);
        // Both block on the disk for a living: they have threads of their own, and never the pool's.
        _integrating = Task.Factory.StartNew(Integrate, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _committing = Task.Factory.StartNew(Commit, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public ReadOnlyMemory<byte> LastAtOpening { get; }

    /// <summary>The key that verifies this log's checkpoints.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>The published side: checkpoint, tiles, proofs.</summary>
    public LedgerFiles Files { get; }

    /// <summary>
    /// Makes a new, empty ledger: its keys, its journal and a signed checkpoint of nothing. The folder must not exist, or be empty. A server never
    /// calls this: a missing ledger is an error, never a new tree.
    /// </summary>
    public static void Create(string folder, string origin, FileAuditStoreOptions? options = null) =>
        LedgerCreation.Create(new LedgerFolder(folder), origin, (options ?? new FileAuditStoreOptions()).Disk);

    /// <summary>
    /// Opens a ledger for writing, or throws <see cref="LedgerRefusedException"/>. What was durable in the journal and not yet in tiles is brought
    /// there first, so that nothing is taken as durable that was not written and synced again.
    /// </summary>
    public static FileAuditStore Open(string folder, FileAuditStoreOptions? options = null)
    {
        options ??= new FileAuditStoreOptions();
        var paths = new LedgerFolder(folder);
        var taken = LedgerLock.Take(paths);
        try
        {
            return new FileAuditStore(paths, options, taken, LedgerRecovery.Open(paths, options));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public ValueTask<AuditPosition> AppendAsync(ReadOnlyMemory<byte> entry)
    {
        if (entry.Length > IAuditStore.MaxEntryBytes)
            throw new ArgumentException($"an entry has at most {IAuditStore.MaxEntryBytes} bytes", nameof(entry));
        return _commits.AppendAsync(entry.Span);
    }

    /// <summary>Completes with a signed, published checkpoint of at least this size.</summary>
    public Task<Checkpoint> CoveringAsync(long size, CancellationToken cancellation = default) => _publisher.Feed.CoveringAsync(size, cancellation);

    /// <summary>Takes nothing more, commits what is queued, publishes it under a last checkpoint and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _commits.Close();
        await _committing;
        _integrations.Close();
        await _integrating;
        _commits.Dispose();
        _integrations.Dispose();
        _journal.Dispose();
        _lock.Dispose();
    }

    private void Commit()
    {
        try
        {
            var root = _frontier.Root();
            while (_commits.Take() is { } batch)
            {
                batch.Place(_frontier);
                _journal.Write(batch, rootBefore: root);
                root = batch.RootAfter;
                _commits.Complete(batch);
                _integrations.Add(batch);
                _commits.Return(batch);
            }
        }
        catch (Exception failure)
        {
            Fail("the ledger's journal could not be written", failure);
        }
    }

    private void Integrate()
    {
        try
        {
            while (_integrations.Take() is { } backlog)
            {
                var size = _publisher.Publish(backlog);
                _journal.Release(size);
                _journal.PrepareSpare();
            }
        }
        catch (Exception failure)
        {
            Fail("the ledger's tiles could not be written", failure);
        }
    }

    // No exception is let past the two threads, and none is survived: whatever it was, what is on the disk is not known any more.
    private void Fail(string what, Exception failure)
    {
        if (Interlocked.Exchange(ref _hasFailed, 1) == 0)
            _options.OnFatal(what, failure);
        _commits.Fail(failure);
        _integrations.Close();
        _publisher.Feed.Close(new LedgerUnavailableException("its disk failed", failure));
    }
}
