namespace Gateway.Adapters;

/// <summary>A national system: what it speaks, never where it is. Immutable.</summary>
public sealed record Adapter
{
    /// <summary>The system's id: its party in lower case, then its name.</summary>
    public required string Id { get; init; }

    /// <summary>The state or organisation whose system it is, such as <c>IDN</c>.</summary>
    public required string Party { get; init; }

    /// <summary>The agency that runs it.</summary>
    public required string Owner { get; init; }

    /// <summary>The version of the adapter folder.</summary>
    public required string Version { get; init; }

    public required IWireCodec Codec { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyDictionary<string, Operation> Operations { get; init; }
}
