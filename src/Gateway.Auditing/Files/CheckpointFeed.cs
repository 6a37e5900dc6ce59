using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>The newest signed checkpoint, and a way to wait for one that covers an entry. Safe for many threads.</summary>
internal sealed class CheckpointFeed(Checkpoint newest)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Checkpoint _newest = newest;

    public Checkpoint Newest
    {
        get
        {
            lock (_gate)
                return _newest;
        }
    }

    public async Task<Checkpoint> CoveringAsync(long size, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_newest.Size >= size)
                    return _newest;
                next = _next.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }

    public void Publish(Checkpoint checkpoint)
    {
        lock (_gate)
        {
            _newest = checkpoint;
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Lets those who wait for a checkpoint know that none will come.</summary>
    public void Close(Exception reason)
    {
        lock (_gate)
            _next.TrySetException(reason);
    }
}
