using System.Diagnostics;
using Gateway.Benchmarks.Load;

namespace Gateway.Benchmarks.Lenses;

/// <summary>
/// Measures contenders in turn, so that a slow minute of the machine meets all of them. A run's time is that of the clock or of the processor,
/// whichever is less: on a busy machine the clock counts other programs too, and on an idle one the processor counts collectors that ran beside.
/// </summary>
internal static class Contest
{
    // Long enough for the processor's clock, short enough that contenders meet the same minute.
    private const double RunMicroseconds = 150_000;
    private const double WarmUpMicroseconds = 3_000_000;

    /// <summary>Samples by round; each is an array in the order of the contenders.</summary>
    public static IReadOnlyList<ContestSample[]> Run(int rounds, IReadOnlyList<Contender> contenders)
    {
        var times = contenders.Select(WarmUp).ToArray();
        return
        [
            .. Enumerable.Range(0, rounds).Select(_ => contenders.Select((contender, i) => Measure(contender, times[i])).ToArray()),
        ];
    }

    /// <summary>Drives a contender until its code is compiled as it will stay, and says how often it runs in one measured run.</summary>
    private static int WarmUp(Contender contender)
    {
        var (times, spent) = (1, 0.0);
        while (true)
        {
            var took = Less(contender.Times(times));
            spent += took;
            var wanted = (int)Math.Clamp(times * RunMicroseconds / Math.Max(took, 1), 1, times * 10.0);
            if (spent > WarmUpMicroseconds)
                return wanted;
            times = wanted;
        }
    }

    private static ContestSample Measure(Contender contender, int times)
    {
        GC.Collect();
        var (busyBefore, ownBefore, started) = (Machine.BusySeconds(), contender.ProcessorSeconds(), Stopwatch.GetTimestamp());
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var took = Less(contender.Times(times));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var available = Stopwatch.GetElapsedTime(started).TotalSeconds * Environment.ProcessorCount;
        var others = Math.Max(0, Machine.BusySeconds() - busyBefore - (contender.ProcessorSeconds() - ownBefore)) / available;
        return new ContestSample(took / times, (double)allocated / times, Math.Min(1, others));
    }

    private static double Less((double Wall, double Processor) took) => Math.Min(took.Wall, took.Processor);
}
