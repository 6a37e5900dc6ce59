using System.Collections.Concurrent;
using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>
/// Where callers meet the committing thread. What arrives while one batch is being synced is the next batch; nothing waits for company.
/// Bounded: past the limit, or when the disk does not answer in time, callers are told so at once instead of piling up.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private readonly object _gate = new();
    private readonly ConcurrentQueue<PendingAppend> _pool = new();
    private readonly int _limit;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly ITimer _watch;
    private Batch _filling = new();
    private Batch _committing = new();
    private Func<LedgerUnavailableException>? _closed;
    private bool _isWatching;
    private bool _isTakerWaiting;

    public CommitQueue(int limit, TimeSpan patience, TimeProvider time)
    {
        _limit = limit;
        _patience = patience;
        _time = time;
        _watch = time.CreateTimer(_ => GiveUpOnTheLate(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ValueTask<AuditPosition> AppendAsync(ReadOnlySpan<byte> entry)
    {
        // Hashing is most of the work, and it is the callers' to share.
        var leaf = MerkleTree.LeafHash(entry);
        var crc = Frame.Crc(entry);
        lock (_gate)
        {
            if (_closed is not null)
                return ValueTask.FromException<AuditPosition>(_closed());
            if (_filling.Count + _committing.Count >= _limit)
                return ValueTask.FromException<AuditPosition>(new LedgerUnavailableException("too many entries are waiting"));
            var pending = _pool.TryDequeue(out var used) ? used : new PendingAppend(_pool.Enqueue);
            var result = pending.Task;
            _filling.Add(entry, crc, leaf, pending, _time.GetTimestamp());
            if (!_isWatching)
            {
                _isWatching = true;
                _watch.Change(_patience, Timeout.InfiniteTimeSpan);
            }

            if (_isTakerWaiting)
                Monitor.Pulse(_gate);
            return result;
        }
    }

    /// <summary>Waits for entries and takes all there are; null when the queue was closed and is empty. Only the committing thread calls this.</summary>
    public Batch? Take()
    {
        lock (_gate)
        {
            while (_filling.Count == 0)
            {
                if (_closed is not null)
                    return null;
                _isTakerWaiting = true;
                Monitor.Wait(_gate);
                _isTakerWaiting = false;
            }

            (_filling, _committing) = (_committing, _filling);
            return _committing;
        }
    }

    /// <summary>Tells those who wait for this batch where their entries are.</summary>
    public void Complete(Batch batch)
    {
        int told;
        lock (_gate)
        {
            told = batch.Answered;
            batch.Answered = batch.Count;
        }

        for (var i = told; i < batch.Count; i++)
            batch.Waiting[i].Position = new AuditPosition(batch.First + i, batch.Leaves[i]);
        Completions.Queue(batch.Waiting[told..]);
    }

    /// <summary>Gives the batch back to be filled again.</summary>
    public void Return(Batch batch)
    {
        lock (_gate)
            batch.Clear();
    }

    /// <summary>Takes nothing more. What is queued is still committed.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed ??= () => new LedgerUnavailableException("it has stopped");
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes nothing more and tells everyone who waits that their entry is not known to be durable.</summary>
    public void Fail(Exception cause)
    {
        lock (_gate)
        {
            _closed = () => new LedgerUnavailableException("its disk failed", cause);
            Abandon(_committing, _closed());
            Abandon(_filling, _closed());
            _filling.Clear();
            Monitor.Pulse(_gate);
        }
    }

    public void Dispose() => _watch.Dispose();

    private void GiveUpOnTheLate()
    {
        lock (_gate)
        {
            Batch[] batches = [_committing, _filling];
            foreach (var batch in batches.Where(batch => batch.Answered < batch.Count && Waited(batch) >= _patience))
                Abandon(batch, new LedgerUnavailableException("it took too long"));
            var waiting = batches.Where(batch => batch.Answered < batch.Count).ToList();
            _isWatching = waiting.Count > 0;
            if (_isWatching)
                _watch.Change(TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, (_patience - waiting.Max(Waited)).Ticks)), Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan Waited(Batch batch) => _time.GetElapsedTime(batch.OpenedAt);

    // Called under the lock. The entries stay in their batch and may yet become durable; only the callers stop waiting.
    private static void Abandon(Batch batch, LedgerUnavailableException failure)
    {
        for (var i = batch.Answered; i < batch.Count; i++)
            batch.Waiting[i].Fail(failure);
        batch.Answered = batch.Count;
    }
}
