using System.Threading.Tasks.Sources;

namespace Gateway.Auditing.Files;

/// <summary>
/// One caller waiting for its entry. Reused: it goes back to its pool when the caller has read the result, and nothing in the store keeps it
/// past the moment it sets that result.
/// </summary>
internal sealed class PendingAppend(Action<PendingAppend> release) : IValueTaskSource<AuditPosition>
{
    // Continuations go to the thread pool: the thread that syncs never runs a caller's code.
    private ManualResetValueTaskSourceCore<AuditPosition> _core = new() { RunContinuationsAsynchronously = true };

    public ValueTask<AuditPosition> Task => new(this, _core.Version);

    public void Complete(AuditPosition position) => _core.SetResult(position);

    public void Fail(LedgerUnavailableException failure) => _core.SetException(failure);

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
