using System.Threading.Tasks.Sources;

namespace Gateway.Auditing.Files;

/// <summary>
/// One caller waiting for its entry. Reused: it goes back to its pool when the caller has read the result, and nothing in the store keeps it
/// past the moment it sets that result.
/// </summary>
internal sealed class PendingAppend(Action<PendingAppend> release) : IValueTaskSource<AuditPosition>
{
    private ManualResetValueTaskSourceCore<AuditPosition> _core;

    public ValueTask<AuditPosition> Task => new(this, _core.Version);

    /// <summary>Where the entry is, once it is durable; set before <see cref="Complete"/> is called.</summary>
    public AuditPosition Position { get; set; }

    /// <summary>Lets the caller go on, on this very thread, which therefore belongs to the pool: the one that syncs never runs a caller's code.</summary>
    public void Complete() => _core.SetResult(Position);

    /// <summary>Lets the caller go on elsewhere: this is called under the queue's lock.</summary>
    public void Fail(LedgerUnavailableException failure)
    {
        _core.RunContinuationsAsynchronously = true;
        _core.SetException(failure);
    }

    public AuditPosition GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            release(this);
        }
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
