namespace Gateway.Auditing.Files;

/// <summary>
/// Some of the callers whose entries have become durable together. The pool takes up a few lots instead of one piece of work for each caller, and
/// wakes no more threads than there are lots.
/// </summary>
internal sealed class Completions(PendingAppend[] waiting) : IThreadPoolWorkItem
{
    // Two for each processor, so that one slow caller holds up only its own lot while others are taken up elsewhere.
    private static readonly int Lots = 2 * Environment.ProcessorCount;

    /// <summary>Hands the callers over to the pool, in a few lots.</summary>
    public static void Queue(ReadOnlySpan<PendingAppend> waiting)
    {
        var size = (waiting.Length + Lots - 1) / Lots;
        for (var start = 0; start < waiting.Length; start += size)
            ThreadPool.UnsafeQueueUserWorkItem(new Completions(waiting.Slice(start, Math.Min(size, waiting.Length - start)).ToArray()), preferLocal: false);
    }

    public void Execute()
    {
        foreach (var caller in waiting)
            caller.Complete();
    }
}
