namespace Gateway.Sandbox.Systems;

/// <summary>What a simulated system does wrong until it is told to stop. The default does nothing wrong.</summary>
internal sealed record SystemFaults
{
    public static SystemFaults None { get; } = new();

    /// <summary>Milliseconds before each answer, at most ten minutes.</summary>
    public int LatencyMs { get; init; }

    /// <summary>The share of questions answered by status 500, between 0 and 1, spread evenly: 0.25 is every fourth.</summary>
    public double ErrorRate { get; init; }

    /// <summary>Takes questions and health probes, and never answers.</summary>
    public bool Hang { get; init; }

    /// <summary>Answers bytes that are no record: the answer, cut in the middle.</summary>
    public bool Malformed { get; init; }

    /// <summary>Answers a record that the system's own schema forbids.</summary>
    public bool OffSchema { get; init; }

    /// <summary>Breaks every connection, the health probes' too.</summary>
    public bool Down { get; init; }

    public bool IsPossible => LatencyMs is >= 0 and <= 600_000 && ErrorRate is >= 0 and <= 1;
}
