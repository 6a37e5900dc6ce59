namespace Gateway.Exchanges;

/// <summary>The provider answered; nothing of the answer has been looked at.</summary>
public sealed record Replied(Facts Facts, Outbound Outbound, ProviderReply Reply) : IStage;
