using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>The question's entry is durable; now it may leave.</summary>
public sealed record Recorded(Facts Facts, Outbound Outbound, RecordedQuestion Question) : IStage;
