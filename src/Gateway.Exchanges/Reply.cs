using Gateway.Adapters;
using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>What the caller gets. It exists only after its ledger entry is durable.</summary>
public sealed record Reply
{
    public required string ExchangeId { get; init; }

    /// <summary>The media type of the answer; null for a refusal.</summary>
    public string? MediaType { get; init; }

    /// <summary>The answer; empty for a refusal.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public Receipt? Receipt { get; init; }

    public EntryFreshness? Freshness { get; init; }

    public int Losses { get; init; }

    /// <summary>The version that the caller speaks; null where none was recognised.</summary>
    public SpokenVersion? Spoken { get; init; }

    /// <summary>The report of the translation as JSON; empty where none was asked for.</summary>
    public ReadOnlyMemory<byte> Report { get; init; }

    /// <summary>The refusal; null where there is an answer.</summary>
    public Refusal? Refusal { get; init; }
}
