namespace Gateway.Auditing;

/// <summary>How fresh a disclosed answer was, and as of when its source vouched for it.</summary>
public sealed record EntryFreshness(FreshnessKind Kind, DateTimeOffset AsOf);
