namespace Gateway.Adapters.Checking;

/// <summary>What was found of one record of one system.</summary>
internal sealed record FormatReport
{
    public required RecordFormat Format { get; init; }

    /// <summary>Samples that must be read and written.</summary>
    public required int Accepted { get; init; }

    /// <summary>Samples that must be refused.</summary>
    public required int Refused { get; init; }

    /// <summary>The lens tried with generated records, of the national side and of the canonical one.</summary>
    public required IReadOnlyList<LensTrial> Trials { get; init; }

    /// <summary>What of the canonical record the format carries.</summary>
    public required Coverage Canonical { get; init; }

    /// <summary>What of its own record the canonical one carries.</summary>
    public required Coverage National { get; init; }

    /// <summary>Null where there was no sample to measure with.</summary>
    public required Throughput? Throughput { get; init; }
}
