namespace Gateway.Exchanges;

/// <summary>It is known who asks.</summary>
public sealed record Identified(Facts Facts, Identity Identity) : IStage;
