using System.Diagnostics;
using System.Net;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;

namespace Gateway.Server.Tests;

/// <summary>How long a system that does not answer holds anybody up, with the clock that callers have.</summary>
[Collection(nameof(Unhurried))]
public sealed class PatienceTests
{
    [Fact]
    public async Task With_the_products_own_limits_a_problem_comes_within_ten_and_a_half_seconds()
    {
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings());
        await gateway.AskAsync(Calls.VerifikasiDokumen(WellKnown.ValidMalaysianPassport));
        gateway.Simkim.Faults = new SystemFaults { Hang = true };
        var began = Stopwatch.GetTimestamp();

        var reply = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10.5));
        // The probes may have noticed first that it hangs.
        Assert.Contains(reply.Problem, new[] { "partner/timed-out", "partner/unavailable" });
    }

    [Fact]
    public async Task A_system_in_trouble_is_spared_for_a_while_and_heard_again_when_it_has_recovered()
    {
        await using var system = await ScriptedSystem.StartAsync(ScriptedSystem.Answering("", status: 500));
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings
        {
            Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = [system.Address] },
        });
        var call = Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport) with { NoCache = true };
        for (var i = 0; i < 15; i++)
            Assert.Equal("partner/unavailable", (await gateway.AskAsync(call)).Problem);

        // Open now: nobody reaches the system, and everybody hears so at once.
        var asked = system.Questions;
        Assert.InRange(asked, 20, 29);
        Assert.Equal("partner/unavailable", (await gateway.AskAsync(call)).Problem);
        Assert.Equal(asked, system.Questions);

        system.Script = ScriptedSystem.Answering(SimkimSays.Valid());
        await Until.TrueAsync(async () => (await gateway.AskAsync(call)).Status == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await gateway.AskAsync(call)).Status);
    }

    [Fact]
    public async Task Who_leaves_after_the_question_left_has_an_outcome_in_the_ledger_and_the_system_is_told_to_stop()
    {
        await using var system = await ScriptedSystem.StartAsync();
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings
        {
            Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = [system.Address] },
            Seconds = (30, 60),
        });
        foreach (var noCache in new[] { false, true })
        {
            var before = system.Questions;
            using var leaving = new CancellationTokenSource();
            var call = Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport) with { NoCache = noCache };
            var asking = gateway.AskAsync(call, leaving.Token);
            await Until.TrueAsync(() => system.Questions == before + 1);

            await leaving.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
            await Until.TrueAsync(() => system.Abandoned == before + 1);
            var outcome = await gateway.Ledger.NextAsync("cancelled", from: 2 * before);
            Assert.Equal("request/cancelled", outcome.Outcome);
            var question = gateway.Ledger.All()[(int)outcome.QuestionEntry!.Value];
            Assert.Equal("asked", question.Kind);
            Assert.Equal(question.ExchangeId, outcome.ExchangeId);
        }

        Assert.Empty(gateway.Log.Errors);
    }

    [Fact]
    public async Task Who_leaves_does_not_take_the_answer_from_those_who_stay()
    {
        var answering = new TaskCompletionSource();
        await using var system = await ScriptedSystem.StartAsync(async http =>
        {
            await answering.Task;
            await ScriptedSystem.Answering(SimkimSays.Valid())(http);
        });
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings
        {
            Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = [system.Address] },
            Seconds = (30, 60),
        });
        using var leaving = new CancellationTokenSource();
        var call = Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport);
        var first = gateway.AskAsync(call, leaving.Token);
        await Until.TrueAsync(() => system.Questions == 1);
        var second = gateway.AskAsync(call);

        await leaving.CancelAsync();
        await gateway.Ledger.NextAsync("cancelled", from: 0);
        answering.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(HttpStatusCode.OK, (await second).Status);
    }
}
