namespace Gateway.Auditing.Files;

/// <summary>How the file store behaves. The defaults are what a server wants.</summary>
public sealed record FileAuditStoreOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How many entries may wait for the disk; past that, callers are refused at once.</summary>
    public int QueueLimit { get; init; } = 4096;

    /// <summary>How long a caller waits for the disk before it is refused.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The time between two checkpoints while entries keep coming; after a quiet time the first one comes at once.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The size of a journal segment. Two or three exist at a time.</summary>
    public int SegmentBytes { get; init; } = 16 << 20;

    /// <summary>
    /// What to do when a write or a sync failed. The default ends the process: it does not know any more what is on the disk, and only a restart,
    /// which reads everything back, finds out.
    /// </summary>
    public Action<string, Exception> OnFatal { get; init; } = Environment.FailFast;

    internal Disk Disk { get; init; } = new();
}
