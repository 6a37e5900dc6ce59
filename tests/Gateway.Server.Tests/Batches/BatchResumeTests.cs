using System.Text;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;

namespace Gateway.Server.Tests.Batches;

/// <summary>A batch that is cut and sent again: what is finished comes back as it was, and nobody is asked twice.</summary>
public sealed class BatchResumeTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task After_a_cut_finished_rows_come_back_byte_for_byte_and_no_row_is_asked_twice()
    {
        var calls = BatchTests.Indonesian().Take(300).Select(key => Calls.DocumentVerification(key)).ToList();
        var batch = gateway.Batch(calls) with { Key = "cut", NoCache = true };
        var asked = gateway.Asked;
        var before = new List<RowHeard>();
        using (var cut = await OpenBatch.BeginAsync(gateway.Http.BaseAddress!, batch))
        {
            for (var i = 0; i < 40; i++)
                before.Add((await cut.NextAsync())!);
        }

        var after = await ResumedAsync(batch);

        Assert.Equal(calls.Count, after.Count);
        Assert.All(after, row => Assert.Equal(200, row.Status));
        Assert.Equal(before.Select(row => row.Line).Order(), after.IntersectBy(before.Select(row => row.Row), row => row.Row).Select(row => row.Line).Order());
        Assert.Equal(calls.Count, gateway.Asked - asked);
        foreach (var row in before)
            await gateway.Ledger.OfAsync(row.ExchangeId!, 2);
    }

    [Fact]
    public async Task Of_two_hundred_who_send_the_same_batch_at_once_each_row_is_asked_once()
    {
        var calls = BatchTests.Indonesian().Skip(400).Take(5).Select(key => Calls.DocumentVerification(key)).ToList();
        var batch = gateway.Batch(calls) with { Key = "at-once", NoCache = true };
        var asked = gateway.Asked;
        gateway.Simkim.Faults = new SystemFaults { LatencyMs = 200 };

        var all = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => gateway.SendAsync(batch)));
        gateway.Simkim.Faults = SystemFaults.None;

        Assert.Equal(calls.Count, gateway.Asked - asked);
        var lines = all.SelectMany(results => results).ToList();
        Assert.Equal(200 * calls.Count, lines.Count);
        Assert.Equal(calls.Count, lines.Where(row => row.Status == 200).Select(row => row.Line).Distinct().Count());
        Assert.All(lines.Where(row => row.Status != 200), row =>
        {
            Assert.Equal((409, "request/row-still-running"), (row.Status, row.Problem));
            Assert.True(row.Json.GetProperty("problem").GetProperty("retry").GetBoolean());
            Assert.Null(row.ExchangeId);
        });
        Assert.All(await gateway.SendAsync(batch), row => Assert.Equal(200, row.Status));
        Assert.Equal(calls.Count, gateway.Asked - asked);
    }

    [Fact]
    public async Task The_key_of_another_officer_or_machine_gives_nothing()
    {
        var calls = BatchTests.Indonesian().Skip(500).Take(3).Select(key => Calls.DocumentVerification(key)).ToList();
        var batch = gateway.Batch(calls) with { Key = "guessed", NoCache = true };
        var asked = gateway.Asked;
        var mine = await gateway.SendAsync(batch with { Authorization = $"Bearer {gateway.Token("mys-jim", "p-1041")}" });
        foreach (var other in new[] { gateway.Token("mys-jim", "p-2088"), gateway.Token("mys-jim") })
        {
            var theirs = await gateway.SendAsync(batch with { Authorization = $"Bearer {other}" });
            Assert.Empty(theirs.Select(row => row.ExchangeId).Intersect(mine.Select(row => row.ExchangeId)));
        }

        Assert.Equal(3 * calls.Count, gateway.Asked - asked);
        var agency = await gateway.SendAsync(batch with { Authorization = $"Bearer {gateway.Token("mys-apmm")}" });
        Assert.All(agency, row => Assert.Equal(403, row.Status));
        Assert.Equal(mine.Select(row => row.Line).Order(), (await gateway.SendAsync(batch with { Authorization = $"Bearer {gateway.Token("mys-jim", "p-1041")}" })).Select(row => row.Line).Order());
    }

    [Fact]
    public async Task Under_one_key_and_number_another_question_is_refused_and_not_asked()
    {
        var batch = gateway.Batch(Calls.DocumentVerification(WellKnown.LostIndonesianPassport)) with { Key = "reused" };
        var first = await gateway.SendAsync(batch);
        var asked = gateway.Asked;

        foreach (var other in new[]
        {
            batch with { Body = Batch.Lines([Calls.DocumentVerification(WellKnown.StolenIndonesianPassport)]) },
            batch with { Body = Batch.Lines(Encoding.UTF8.GetString(Calls.DocumentVerification(WellKnown.LostIndonesianPassport).Body) + " ") },
            batch with { Case = "KES-2" },
            batch with { Purpose = "joint-patrol" },
            batch with { NoCache = true },
            batch with { ContentType = "application/x-ndjson; version=1.0" },
        })
        {
            var row = Assert.Single(await gateway.SendAsync(other));
            Assert.Equal((422, "request/key-used-otherwise"), (row.Status, row.Problem));
        }

        Assert.Equal(asked, gateway.Asked);
        Assert.Equal(first.Single().Line, (await gateway.SendAsync(batch with { Key = "reused", Language = "id" })).Single().Line);
        Assert.Equal(first.Single().Line, (await gateway.SendAsync(batch with { Key = "\"reused\"" })).Single().Line);
    }

    [Fact]
    public async Task What_may_succeed_later_is_asked_again_and_what_cannot_is_not()
    {
        var calls = BatchTests.Indonesian().Skip(600).Take(4).Select(key => Calls.DocumentVerification(key)).ToList();
        var batch = gateway.Batch([.. calls, Calls.DocumentVerification(WellKnown.ValidMalaysianPassport)]) with { Key = "failing", NoCache = true };
        gateway.Simkim.Faults = new SystemFaults { Malformed = true };
        var failed = (await gateway.SendAsync(batch)).OrderBy(row => row.Row).ToList();
        gateway.Simkim.Faults = SystemFaults.None;

        var again = (await gateway.SendAsync(batch)).OrderBy(row => row.Row).ToList();

        Assert.Equal([502, 502, 502, 502, 422], failed.Select(row => row.Status));
        Assert.Equal([200, 200, 200, 200, 422], again.Select(row => row.Status));
        Assert.Equal(failed[4].Line, again[4].Line);
    }

    /// <summary>Sends the batch until no row is still running from the call before.</summary>
    private async Task<IReadOnlyList<RowHeard>> ResumedAsync(Batch batch)
    {
        IReadOnlyList<RowHeard> results = [];
        await Until.TrueAsync(async () => (results = await gateway.SendAsync(batch)).All(row => row.Status != 409));
        return results;
    }
}
