namespace Gateway.Agreements;

/// <summary>A permission found: by which clause of which agreement, and up to which grade.</summary>
public sealed record Permit(Agreement Agreement, Clause Clause, Grade Grade);
