using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gateway.Server.Tests.Batches;

/// <summary>Rows in and results out at the same time, with a national system that answers when the test says.</summary>
public sealed class BatchStreamTests
{
    [Fact]
    public async Task A_result_comes_while_rows_are_still_being_sent()
    {
        await using var system = await ScriptedSystem.StartAsync(ScriptedSystem.Answering(SimkimSays.Lost));
        await using var gateway = await StartAsync(system);
        using var batch = await OpenBatch.BeginAsync(gateway.Http.BaseAddress!, gateway.Batch() with { Body = [] });

        for (var row = 1; row <= 3; row++)
        {
            await batch.SendAsync(Row);
            var result = await batch.NextAsync();
            Assert.Equal((row, 200), (result!.Row, result.Status));
        }

        await batch.EndAsync();
        Assert.Empty(await batch.RestAsync());
        Assert.True(batch.HasEnded);
    }

    [Fact]
    public async Task A_slow_row_holds_no_other_up()
    {
        var answering = new TaskCompletionSource();
        await using var system = await ScriptedSystem.StartAsync();
        system.Script = async http =>
        {
            if (system.Questions == 1)
                await answering.Task;
            await ScriptedSystem.Answering(SimkimSays.Lost)(http);
        };
        await using var gateway = await StartAsync(system);
        using var batch = await OpenBatch.BeginAsync(gateway.Http.BaseAddress!, gateway.Batch() with { Body = Row, NoCache = true });
        await Until.TrueAsync(() => system.Questions == 1);

        await batch.SendAsync([.. Row, .. Row, .. Row]);
        await batch.EndAsync();
        var quick = new[] { await batch.NextAsync(), await batch.NextAsync(), await batch.NextAsync() };
        answering.SetResult();

        Assert.Equal([2L, 3L, 4L], quick.Select(row => row!.Row).Order());
        Assert.Equal(1, (await batch.NextAsync())!.Row);
        Assert.Empty(await batch.RestAsync());
    }

    [Fact]
    public async Task Rows_asked_before_the_caller_hung_up_have_their_outcomes_and_are_there_for_whoever_comes_back()
    {
        var answering = new TaskCompletionSource();
        await using var system = await ScriptedSystem.StartAsync(async http =>
        {
            await answering.Task;
            await ScriptedSystem.Answering(SimkimSays.Lost)(http);
        });
        await using var gateway = await StartAsync(system);
        var request = gateway.Batch() with { Body = [.. Row, .. Row, .. Row], NoCache = true };
        using (var batch = await OpenBatch.BeginAsync(gateway.Http.BaseAddress!, request))
            await Until.TrueAsync(() => system.Questions == 3);

        answering.SetResult();

        await Until.TrueAsync(() => gateway.Ledger.All().Count(entry => entry.Kind == "answered") == 3);
        var results = await gateway.SendAsync(request);
        Assert.Equal([(1L, 200), (2L, 200), (3L, 200)], results.Select(row => (row.Row, row.Status)).Order());
        Assert.Equal(3, system.Questions);
        Assert.Equal(
            gateway.Ledger.All().Where(entry => entry.Kind == "answered").Select(entry => entry.ExchangeId).Order(),
            results.Select(row => row.ExchangeId).Order());
        Assert.Empty(gateway.Log.Errors);
    }

    [Fact]
    public async Task A_row_without_end_is_not_kept_and_the_next_one_is_answered()
    {
        await using var system = await ScriptedSystem.StartAsync(ScriptedSystem.Answering(SimkimSays.Lost));
        await using var gateway = await StartAsync(system);
        using var batch = await OpenBatch.BeginAsync(gateway.Http.BaseAddress!, gateway.Batch() with { Body = Row });
        var part = new byte[1 << 20];
        Array.Fill(part, (byte)'x');
        for (var i = 0; i < 8; i++)
            await batch.SendAsync(part);

        await batch.SendAsync([(byte)'\n', .. Row]);
        await batch.EndAsync();

        Assert.Equal([(1L, 200), (2L, 413), (3L, 200)], (await batch.RestAsync()).Select(row => (row.Row, row.Status)).Order());
    }

    [Fact]
    public async Task A_batch_that_the_gateway_stops_does_not_look_complete()
    {
        var answering = new TaskCompletionSource();
        await using var system = await ScriptedSystem.StartAsync(async http =>
        {
            await answering.Task;
            await ScriptedSystem.Answering(SimkimSays.Lost)(http);
        });
        await using var gateway = await StartAsync(system);
        using var batch = await OpenBatch.BeginAsync(gateway.Http.BaseAddress!, gateway.Batch() with { Body = Row });
        await Until.TrueAsync(() => system.Questions == 1);

        gateway.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        answering.SetResult();
        await batch.RestAsync();

        Assert.False(batch.HasEnded);
        await Until.TrueAsync(() => gateway.Ledger.All().Any(entry => entry.Kind == "answered"));
    }

    private static byte[] Row => Batch.Lines([Calls.DocumentVerification(WellKnown.ValidIndonesianPassport)]);

    private static Task<GatewayFixture> StartAsync(ScriptedSystem system) => GatewayFixture.StartAsync(new GatewaySettings
    {
        Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = [system.Address] },
        Seconds = (30, 60),
    });
}
