using System.Runtime;

namespace Gateway.Benchmarks.Servers;

/// <summary>What a server has used since it started, and what it runs on.</summary>
internal sealed record Counters
{
    private static long _handled;

    public required double CpuSeconds { get; init; }

    public required long AllocatedBytes { get; init; }

    public required int Collections { get; init; }

    public required double PauseSeconds { get; init; }

    /// <summary>Questions that a register has answered.</summary>
    public required long Handled { get; init; }

    public required bool ServerGarbageCollection { get; init; }

    public static Counters Take() => new()
    {
        CpuSeconds = Environment.CpuUsage.TotalTime.TotalSeconds,
        AllocatedBytes = GC.GetTotalAllocatedBytes(),
        Collections = GC.CollectionCount(0),
        PauseSeconds = GC.GetTotalPauseDuration().TotalSeconds,
        Handled = Interlocked.Read(ref _handled),
        ServerGarbageCollection = GCSettings.IsServerGC,
    };

    public static void CountHandled() => Interlocked.Increment(ref _handled);

    public static Counters operator -(Counters later, Counters earlier) => later with
    {
        CpuSeconds = later.CpuSeconds - earlier.CpuSeconds,
        AllocatedBytes = later.AllocatedBytes - earlier.AllocatedBytes,
        Collections = later.Collections - earlier.Collections,
        PauseSeconds = later.PauseSeconds - earlier.PauseSeconds,
        Handled = later.Handled - earlier.Handled,
    };
}
