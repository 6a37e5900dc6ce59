namespace Gateway.Exchanges.Tests.Bench;

/// <summary>A stage that holds nothing but the facts.</summary>
internal sealed record Second(Facts Facts) : IStage;
