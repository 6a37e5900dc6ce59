using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>Refusals that follow from the caller's own facts: headers, addresses, agreements.</summary>
public sealed class RefusalTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    public static TheoryData<string> Names => [.. WrongCalls.OfAccess.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_refused_recorded_and_asks_nobody(string name) =>
        RefusalCheck.HoldsAsync(gateway, WrongCalls.OfAccess.Single(call => call.Name == name));
}
