using Gateway.Auditing;
using Gateway.Auditing.Files;

namespace Gateway.Server;

/// <summary>
/// Opens the ledger when the gateway starts and closes it, sums written, when it stops. A disk that fails ends the process: nobody knows then
/// what is on it, and only a restart, which reads everything back, finds out.
/// </summary>
internal sealed partial class LedgerHost : IAsyncDisposable
{
    private readonly FileAuditStore _store;
    private volatile bool _failed;

    public LedgerHost(string folder, TimeProvider time, ILogger<LedgerHost> logger)
    {
        _store = FileAuditStore.Open(folder, new FileAuditStoreOptions
        {
            Time = time,
            OnFatal = (what, failure) =>
            {
                _failed = true;
                Log.Fatal(logger, what);
                Environment.FailFast(what, failure);
            },
        });
        Ledger = new Ledger(_store, time);
        Keys = AuditKeys.Load(folder);
    }

    public Ledger Ledger { get; }

    public AuditKeys Keys { get; }

    /// <summary>What anybody may read of the log.</summary>
    public LedgerFiles Files => _store.Files;

    public bool IsWritable => !_failed;

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync().ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2, Level = LogLevel.Critical, Message = "{What}: the gateway stops")]
        public static partial void Fatal(ILogger logger, string what);
    }
}
