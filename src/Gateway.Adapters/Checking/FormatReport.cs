namespace Gateway.Adapters.Checking;

/// <summary>What was found of one record of one system.</summary>
internal sealed record FormatReport
{
    public required RecordFormat Format { get; init; }

    /// <summary>Samples that must be read and written.</summary>
    public required int Accepted { get; init; }

    /// <summary>Samples that must be refused.</summary>
    public required int Refused { get; init; }

    /// <summary>Generated records tried of each side.</summary>
    public required int Generated { get; init; }

    /// <summary>Generated records of both sides that hold a value which the other side does not take.</summary>
    public required int NotTaken { get; init; }

    /// <summary>What of the canonical record the format carries.</summary>
    public required Coverage Canonical { get; init; }

    /// <summary>What of its own record the canonical one carries.</summary>
    public required Coverage National { get; init; }

    /// <summary>Null where there was no sample to measure with.</summary>
    public required Throughput? Throughput { get; init; }
}
