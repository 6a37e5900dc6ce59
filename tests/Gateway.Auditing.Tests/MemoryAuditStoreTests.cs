namespace Gateway.Auditing.Tests;

public sealed class MemoryAuditStoreTests : AuditStoreConformance
{
    private Func<IReadOnlyList<byte[]>> _entries = () => [];

    protected override IAuditStore OpenEmpty()
    {
        var store = new MemoryAuditStore();
        _entries = () => store.Entries;
        return store;
    }

    protected override byte[] ReadBack(long index) => _entries()[(int)index];
}
