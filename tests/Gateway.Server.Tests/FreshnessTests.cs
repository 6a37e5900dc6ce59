using System.Net;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems;
using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

public sealed class FreshnessTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task The_second_time_an_answer_comes_from_memory_with_an_entry_all_the_same()
    {
        var call = Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport);
        var live = await gateway.AskAsync(call);
        var asked = gateway.Asked;

        var cached = await gateway.AskAsync(call);

        Assert.Equal("live", live.Freshness);
        Assert.Equal("cached", cached.Freshness);
        Assert.Equal(live.Body, cached.Body);
        Assert.Equal(live.Headers["Exchange-Freshness"][4..], cached.Headers["Exchange-Freshness"][6..]);
        Assert.Equal(asked, gateway.Asked);
        var entry = Assert.Single(await gateway.Ledger.OfAsync(cached.ExchangeId, 1));
        Assert.Equal("answered", entry.Kind);
        Assert.Equal("cached", entry.FreshnessKind);
        Assert.Equal("idn-simkim", entry["source"]);
        Assert.Null(entry.QuestionEntry);
    }

    [Fact]
    public async Task Who_insists_on_the_source_gets_the_source()
    {
        var call = Calls.DocumentVerification(WellKnown.RenewedIndonesianPassport);
        await gateway.AskAsync(call);
        var asked = gateway.Asked;

        var answer = await gateway.AskAsync(call with { NoCache = true });

        Assert.Equal("live", answer.Freshness);
        Assert.Equal(asked + 1, gateway.Asked);
    }

    [Fact]
    public async Task A_hundred_who_ask_the_same_at_once_make_one_question_and_a_hundred_entries()
    {
        var call = Calls.StatusCheck(WellKnown.MalaysianWithItas);
        var asked = gateway.Asked;
        gateway.Simkim.Faults = new SystemFaults { LatencyMs = 500 };

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => gateway.AskAsync(call)));
        gateway.Simkim.Faults = SystemFaults.None;

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(asked + 1, gateway.Asked);
        Assert.Equal(100, answers.Select(answer => answer.ExchangeId).Distinct().Count());
        Assert.Equal(100, answers.Select(answer => answer.Index).Distinct().Count());
        foreach (var answer in answers)
            Assert.Equal(answer.ExchangeId, (await gateway.Ledger.AtAsync(answer.Index)).ExchangeId);
    }

    [Fact]
    public async Task What_refuses_somebody_something_comes_from_the_source_every_time()
    {
        Call[] adverse =
        [
            Calls.SemakanDokumen(WellKnown.LostIndonesianPassport),
            Calls.SemakanDokumen(WellKnown.StolenIndonesianPassport),
            Calls.SemakanDokumen(WellKnown.RevokedIndonesianPassport),
            Calls.DocumentVerification(WellKnown.ExpiredIndonesianPassport),
            Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport, "BAMBANG SETIAWAN"),
            Calls.VerifikasiDokumen(WellKnown.ExpiredMalaysianPassport),
            Calls.CekIzin(WellKnown.OverstayerInMalaysia),
            Calls.CekStatus(WellKnown.DetaineeInMalaysia),
            Calls.CekStatus(WellKnown.WithoutPassInMalaysia),
            Calls.StatusCheck(WellKnown.MalaysianOverstayer),
            Calls.SemakanDokumen(WellKnown.NeverIssuedIndonesianPassport),
        ];
        foreach (var call in adverse)
        {
            for (var i = 0; i < 3; i++)
            {
                var asked = gateway.Asked;
                var answer = await gateway.AskAsync(call);
                Assert.Equal("live", answer.Freshness);
                Assert.Equal(asked + 1, gateway.Asked);
            }
        }
    }

    [Fact]
    public async Task Two_purposes_and_two_systems_share_nothing()
    {
        await gateway.AskAsync(Calls.CekStatus(WellKnown.WorkerInMalaysia));
        Assert.Equal("cached", (await gateway.AskAsync(Calls.CekStatus(WellKnown.WorkerInMalaysia))).Freshness);

        Assert.Equal("live", (await gateway.AskAsync(Calls.CekStatus(WellKnown.WorkerInMalaysia) with { Purpose = "return" })).Freshness);
        Assert.Equal("live", (await gateway.AskAsync(Calls.CekIzin(WellKnown.WorkerInMalaysia))).Freshness);
    }

    [Fact]
    public async Task A_cached_answer_is_cut_to_the_grade_of_the_one_who_asks()
    {
        var call = Calls.CekStatus(WellKnown.WorkerInMalaysia);
        await gateway.AskAsync(call with { Grade = "read", NoCache = true });

        var narrow = await gateway.AskAsync(call with { Grade = "exists" });
        var wide = await gateway.AskAsync(call with { Grade = "read" });

        Assert.Equal("cached", narrow.Freshness);
        Assert.Equal(["ditemukan", "dataPer"], narrow.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("cached", wide.Freshness);
        Assert.True(wide.Json.TryGetProperty("orang", out _));
    }
}
