using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests.Batches;

/// <summary>A result that is kept is no permit: whether a row may still be asked is decided each time.</summary>
public sealed class BatchPermissionTests
{
    private static readonly DateTimeOffset LastDay = new(2028, 12, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task After_the_agreement_has_ended_a_finished_row_is_refused_and_that_is_recorded()
    {
        await using var issuer = await ScriptedIssuer.StartAsync();
        var time = new ShiftedTime(LastDay);
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings { Time = time, Authorities = [issuer.Authority] });
        var token = issuer.Token(claims => claims["exp"] = LastDay.AddYears(1).ToUnixTimeSeconds());
        var batch = gateway.Batch(Calls.DocumentVerification(BatchTests.Indonesian().First())) with { Authorization = $"Bearer {token}", Key = "ended" };
        var first = Assert.Single(await gateway.SendAsync(batch));
        var sameDay = Assert.Single(await gateway.SendAsync(batch));
        var asked = gateway.Asked;

        time.Turn(TimeSpan.FromHours(13));
        var nextDay = Assert.Single(await gateway.SendAsync(batch));

        Assert.Equal((200, first.Line), (first.Status, sameDay.Line));
        Assert.Equal(403, nextDay.Status);
        Assert.NotEqual(first.ExchangeId, nextDay.ExchangeId);
        Assert.Equal(asked, gateway.Asked);
        var entry = Assert.Single(await gateway.Ledger.OfAsync(nextDay.ExchangeId!, 1));
        Assert.Equal("denied", entry.Kind);
    }
}
