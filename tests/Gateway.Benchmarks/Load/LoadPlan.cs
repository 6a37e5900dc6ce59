namespace Gateway.Benchmarks.Load;

/// <summary>How a load run goes.</summary>
internal sealed record LoadPlan
{
    /// <summary>How often each target is measured; the targets take turns, so that a slow minute of the machine meets all of them.</summary>
    public required int Rounds { get; init; }

    /// <summary>How long one measured run lasts.</summary>
    public required int Seconds { get; init; }

    /// <summary>How long each target is driven before the first round, for its code to be compiled as it will stay.</summary>
    public int WarmUpSeconds { get; init; } = 15;

    /// <summary>How long each target is driven before each measured run.</summary>
    public int RunUpSeconds { get; init; } = 1;

    public int Connections { get; init; } = 64;

    public int Threads { get; init; } = 2;
}
