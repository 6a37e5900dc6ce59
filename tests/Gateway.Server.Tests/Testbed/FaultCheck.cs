namespace Gateway.Server.Tests.Testbed;

/// <summary>What holds for every question that the other side did not answer properly.</summary>
internal static class FaultCheck
{
    public static async Task HoldsAsync(GatewayFixture gateway, Heard reply, string code, string system = "idn-simkim")
    {
        Assert.Equal(code, reply.Problem);
        Assert.Equal(code switch { "partner/timed-out" => 504, "partner/unavailable" => 503, _ => 502 }, (int)reply.Status);
        Assert.Equal("provider", reply.Json.GetProperty("act").GetString());
        Assert.Equal(system, reply.Json.GetProperty("system").GetString());
        Assert.True(reply.Json.GetProperty("retry").GetBoolean());
        var entries = await gateway.Ledger.OfAsync(reply.ExchangeId, 2);
        Assert.Equal(["asked", code == "partner/timed-out" ? "timed-out" : "failed"], entries.Select(entry => entry.Kind));
        Assert.Equal(code, entries[1].Outcome);
        Assert.Equal(entries[0].Index, entries[1].QuestionEntry);
        Assert.Equal(entries[1].Index, reply.Index);
        Assert.Empty(gateway.Log.Errors);
    }
}
