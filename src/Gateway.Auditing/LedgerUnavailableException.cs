namespace Gateway.Auditing;

/// <summary>The ledger cannot make an entry durable now. Whoever gets this discloses nothing and answers 503.</summary>
public sealed class LedgerUnavailableException : Exception
{
    public LedgerUnavailableException(string reason, Exception? inner = null)
        : base($"the ledger is unavailable: {reason}", inner) => Reason = reason;

    /// <summary>Why, in words fit for a log: <c>too many entries are waiting</c>, <c>it took too long</c>, <c>it has stopped</c>.</summary>
    public string Reason { get; }
}
