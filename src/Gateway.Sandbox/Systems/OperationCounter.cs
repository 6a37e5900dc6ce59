namespace Gateway.Sandbox.Systems;

/// <summary>Counts from many threads.</summary>
internal sealed class OperationCounter
{
    private long _count;

    public void Count() => Interlocked.Increment(ref _count);

    public long Read() => Interlocked.Read(ref _count);
}
