using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>What all refused calls together leave behind.</summary>
public sealed class RefusalTraceTests
{
    private static readonly IReadOnlyList<WrongCall> Everything = [.. WrongCalls.OfAccess, .. WrongCalls.OfRecords, .. WrongCalls.OfZones];

    [Fact]
    public async Task No_value_of_a_refused_request_is_in_the_ledger_or_the_log()
    {
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings());
        foreach (var wrong in Everything)
            await gateway.AskAsync(wrong.Make(gateway));
        await gateway.StopAsync();

        string[] secrets = [.. Everything.SelectMany(wrong => wrong.Secrets).Distinct(), "KES-2026-0117"];
        Assert.Empty(gateway.Ledger.Find(secrets));
        Assert.Empty(Texts.FoundIn(string.Join('\n', gateway.Log.Lines), secrets));
        Assert.Empty(gateway.Log.Errors);
        Assert.Equal(0, gateway.Asked);
    }

    [Fact]
    public async Task Every_refused_request_is_counted_in_the_ledger()
    {
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings());
        foreach (var wrong in Everything)
            await gateway.AskAsync(wrong.Make(gateway));
        await gateway.StopAsync();

        var denials = gateway.Ledger.All();
        Assert.All(denials, entry => Assert.Equal("denied", entry.Kind));
        Assert.Equal(
            Everything.GroupBy(wrong => wrong.Code).ToDictionary(group => group.Key, group => (long)group.Count()),
            denials.GroupBy(entry => entry.Outcome).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Denials)));
    }

    [Fact]
    public async Task A_flood_of_anonymous_requests_is_summed_and_not_one_is_lost()
    {
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings());
        var call = WrongCalls.OfAccess[0].Make(gateway);

        var replies = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => gateway.AskAsync(call)));
        await gateway.StopAsync();

        Assert.All(replies, reply => Assert.Equal("token/missing", reply.Problem));
        var entries = gateway.Ledger.All();
        Assert.InRange(entries.Count, 2, 20);
        Assert.Equal(500, entries.Sum(entry => entry.Denials));
    }
}
