namespace Gateway.Server.Tests.Testbed;

/// <summary>Tests that read the clock run alone, so that it is the gateway's time they measure.</summary>
[CollectionDefinition(nameof(Unhurried), DisableParallelization = true)]
public sealed class Unhurried;
