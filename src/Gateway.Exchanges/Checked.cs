using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>The answer follows the provider's own schema.</summary>
public sealed record Checked(Facts Facts, Outbound Outbound, TokenTable Answer) : IStage;
