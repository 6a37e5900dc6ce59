namespace Gateway.Exchanges;

/// <summary>A request that nobody has looked at.</summary>
public sealed record Received(Facts Facts) : IStage;
