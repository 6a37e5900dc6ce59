using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>Refusals of machine-readable zones: the finding names the digit that is wrong.</summary>
public sealed class ZoneRefusalTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    public static TheoryData<string> Names => [.. WrongCalls.OfZones.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_refused_recorded_and_asks_nobody(string name) =>
        RefusalCheck.HoldsAsync(gateway, WrongCalls.OfZones.Single(call => call.Name == name));
}
