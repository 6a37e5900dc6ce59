using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Microsoft.AspNetCore.Http;

namespace Gateway.Server.Tests;

/// <summary>The other side gives no answer, in every way it can: the caller gets a problem in time, and the ledger keeps what happened.</summary>
public sealed class FaultTests
{
    private static readonly (double Attempt, double Total) Hurried = (1, 2.5);

    /// <summary>What the system does, and the problem that follows.</summary>
    private static readonly Dictionary<string, (Func<HttpContext, Task> Script, string Code)> Faults = new()
    {
        ["breaks every connection"] = (ScriptedSystem.AbortAsync, "partner/unavailable"),
        ["says nothing"] = (ScriptedSystem.HangAsync, "partner/timed-out"),
        ["answers 500"] = (ScriptedSystem.Answering(SimkimSays.Mark, status: 500), "partner/unavailable"),
        ["answers 503"] = (ScriptedSystem.Answering(SimkimSays.Mark, status: 503), "partner/unavailable"),
        ["answers 429"] = (ScriptedSystem.Answering(SimkimSays.Mark, status: 429), "partner/unavailable"),
        ["cuts its answer short"] = (CutShortAsync, "partner/unavailable"),
        ["answers byte by byte without end"] = (DripAsync, "partner/timed-out"),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_problem_comes_in_time_and_the_question_was_put_twice_while_the_system(string fault)
    {
        var (script, code) = Faults[fault];
        await using var system = await ScriptedSystem.StartAsync(script);
        await using var gateway = await StartAsync([system.Address]);
        var began = Stopwatch.GetTimestamp();

        var reply = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(10.5));
        await FaultCheck.HoldsAsync(gateway, reply, code);
        Assert.Equal(2, system.Questions);
    }

    [Fact]
    public async Task A_problem_comes_in_time_while_nothing_listens_there()
    {
        var gone = await ScriptedSystem.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();
        await using var gateway = await StartAsync([address]);

        var reply = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));

        await FaultCheck.HoldsAsync(gateway, reply, "partner/unavailable");
    }

    [Fact]
    public async Task A_problem_comes_in_time_while_the_system_takes_no_connection()
    {
        // A queue of one that nobody empties: from then on the kernel answers no attempt to connect.
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        using var first = await ConnectedAsync(listener);
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings
        {
            Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = [new Uri($"http://{listener.LocalEndPoint}/")] },
            Seconds = (4, 9),
            ProbeSeconds = 3600,
        });

        var reply = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));

        await FaultCheck.HoldsAsync(gateway, reply, "partner/unavailable");
    }

    [Fact]
    public async Task A_system_that_answers_the_second_time_is_heard()
    {
        await using var system = await ScriptedSystem.StartAsync();
        system.Script = http => system.Questions == 1 ? ScriptedSystem.AbortAsync(http) : ScriptedSystem.Answering(SimkimSays.Lost)(http);
        await using var gateway = await StartAsync([system.Address]);

        var reply = await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(2, system.Questions);
        Assert.Equal(["asked", "answered"], (await gateway.Ledger.OfAsync(reply.ExchangeId, 2)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task What_was_kept_is_served_with_its_age_while_the_system_is_down_and_not_to_whoever_insists()
    {
        await using var system = await ScriptedSystem.StartAsync(ScriptedSystem.Answering(SimkimSays.Valid()));
        await using var gateway = await StartAsync([system.Address]);
        var call = Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport);
        await gateway.AskAsync(call);

        system.Script = ScriptedSystem.AbortAsync;
        var insisting = await gateway.AskAsync(call with { NoCache = true });

        await FaultCheck.HoldsAsync(gateway, insisting, "partner/unavailable");
        Assert.Equal("cached", (await gateway.AskAsync(call)).Freshness);
    }

    private static Task<GatewayFixture> StartAsync(IReadOnlyList<Uri> addresses) => GatewayFixture.StartAsync(new GatewaySettings
    {
        Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = addresses },
        Seconds = Hurried,
    });

    private static async Task CutShortAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = 1000;
        await http.Response.WriteAsync($"{{\"ditemukan\":true,\"x\":\"{SimkimSays.Mark}");
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    private static async Task DripAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.WriteAsync(" ");
            await http.Response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<Socket> ConnectedAsync(Socket listener)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(listener.LocalEndPoint!);
        return socket;
    }
}
