namespace Gateway.Auditing.Files;

/// <summary>
/// Hands durable entries from the committing thread to the integrating one. The first entries after a quiet time are handed over at once, later ones
/// when the interval since the last hand-over has passed; nothing runs while there is nothing to do.
/// </summary>
internal sealed class IntegrationQueue : IDisposable
{
    private const int HurryBytes = 8 << 20;
    private const int FullBytes = 64 << 20;

    private readonly object _gate = new();
    private readonly TimeSpan _interval;
    private readonly ITimer _pace;
    private Backlog _filling = new();
    private Backlog _taken = new();
    private bool _isDue = true;
    private bool _isClosed;

    public IntegrationQueue(TimeSpan interval, TimeProvider time)
    {
        _interval = interval;
        _pace = time.CreateTimer(_ => BecomeDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private bool IsTakeable => !_filling.IsEmpty && (_isDue || _isClosed || _filling.Bytes > HurryBytes);

    /// <summary>Hands a batch over; waits where integration is far behind, which in the end makes callers wait, and then be refused.</summary>
    public void Add(Batch batch)
    {
        lock (_gate)
        {
            while (_filling.Bytes > FullBytes && !_isClosed)
                Monitor.Wait(_gate);
            _filling.Add(batch.Records, batch.Leaves, batch.RootAfter);
            // Many batches come for one hand-over: the other thread is woken for what it may take, not for each.
            if (IsTakeable)
                Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until there is something to integrate and it is time; null when closed and empty.</summary>
    public Backlog? Take()
    {
        lock (_gate)
        {
            _taken.Clear();
            while (!IsTakeable)
            {
                if (_filling.IsEmpty && _isClosed)
                    return null;
                Monitor.Wait(_gate);
            }

            _isDue = false;
            _pace.Change(_interval, Timeout.InfiniteTimeSpan);
            (_filling, _taken) = (_taken, _filling);
            Monitor.PulseAll(_gate);
            return _taken;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose() => _pace.Dispose();

    private void BecomeDue()
    {
        lock (_gate)
        {
            _isDue = true;
            Monitor.PulseAll(_gate);
        }
    }
}
