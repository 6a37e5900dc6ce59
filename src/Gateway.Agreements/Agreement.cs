using System.Collections.Immutable;

namespace Gateway.Agreements;

/// <summary>What two states agreed: who may ask what, why, and what may be answered. Everything it does not name is denied.</summary>
public sealed record Agreement
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    /// <summary>The states bound by it, as ISO 3166-1 alpha-3 codes.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>The instruments it rests on, by title.</summary>
    public required ImmutableArray<string> Basis { get; init; }

    /// <summary>The first day on which it holds (UTC).</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which it holds (UTC).</summary>
    public required DateOnly ValidUntil { get; init; }

    public required ImmutableArray<Clause> Clauses { get; init; }

    public bool IsInForce(DateOnly day) => ValidFrom <= day && day <= ValidUntil;
}
