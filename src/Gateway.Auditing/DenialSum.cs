namespace Gateway.Auditing;

/// <summary>How many like denials one entry stands for, and when the first and the last of them came.</summary>
public sealed record DenialSum(long Count, DateTimeOffset First, DateTimeOffset Last);
