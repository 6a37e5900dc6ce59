using Gateway.Auditing.Files;

namespace Gateway.Auditing.Tests.Files;

public sealed class FileAuditStoreTests : AuditStoreConformance, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _opened;

    private string Log => _folder.In($"log{_opened}");

    public void Dispose() => _folder.Dispose();

    protected override IAuditStore OpenEmpty()
    {
        _opened++;
        FileAuditStore.Create(Log, "log.example/test");
        return FileAuditStore.Open(Log, new FileAuditStoreOptions { SegmentBytes = 1 << 16 });
    }

    protected override byte[] ReadBack(long index) => new LedgerFiles(Log).TryReadEntry(index)!.Value.ToArray();
}
