namespace Gateway.Exchanges;

/// <summary>How fresh an answer is.</summary>
/// <param name="Kind">Where it came from.</param>
/// <param name="AsOf">The moment as of which it is true.</param>
public sealed record Freshness(FreshnessKind Kind, DateTimeOffset AsOf);
