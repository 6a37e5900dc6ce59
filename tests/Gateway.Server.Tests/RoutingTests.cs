using System.Net;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy;

namespace Gateway.Server.Tests;

/// <summary>The reverse proxy carries questions to clusters; it routes nothing.</summary>
public sealed class RoutingTests
{
    [Fact]
    public async Task The_route_table_is_empty_at_run_time_and_every_system_has_its_cluster()
    {
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings());
        await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));
        var proxy = gateway.Services.GetRequiredService<IProxyStateLookup>();

        Assert.Empty(proxy.GetRoutes());
        Assert.Equal(["idn-simkim", "mys-myimms"], proxy.GetClusters().Select(cluster => cluster.ClusterId).Order());
    }

    [Theory]
    [InlineData("GET", "/idn-simkim/verifikasi-dokumen")]
    [InlineData("PUT", "/idn-simkim/verifikasi-dokumen")]
    [InlineData("GET", "/idn-simkim/health")]
    [InlineData("POST", "/idn-simkim/faults/")]
    [InlineData("POST", "/idn-simkim/verifikasi-dokumen/x")]
    [InlineData("POST", "/idn-simkim/../idn-simkim/verifikasi-dokumen")]
    public async Task Nothing_but_an_exchange_reaches_a_system(string method, string path)
    {
        await using var system = await ScriptedSystem.StartAsync(ScriptedSystem.Answering(SimkimSays.Valid()));
        await using var gateway = await GatewayFixture.StartAsync(Settings(0.05, system.Address));
        await Until.TrueAsync(() => system.Probes > 0);

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await gateway.Http.SendAsync(request);

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Equal(0, system.Questions);
    }

    [Fact]
    public async Task Probes_take_a_destination_that_is_unwell_out_of_rotation_and_bring_it_back()
    {
        await using var well = await ScriptedSystem.StartAsync(ScriptedSystem.Answering(SimkimSays.Lost));
        await using var ill = await ScriptedSystem.StartAsync(ScriptedSystem.AbortAsync);
        ill.IsWell = false;
        await using var gateway = await GatewayFixture.StartAsync(Settings(0.05, well.Address, ill.Address));
        await Until.TrueAsync(() => Available(gateway) == 1);

        await AskAsync(gateway, times: 10);
        Assert.Equal(10, well.Questions);
        Assert.Equal(0, ill.Questions);

        ill.IsWell = true;
        ill.Script = ScriptedSystem.Answering(SimkimSays.Lost);
        await Until.TrueAsync(() => Available(gateway) == 2);
        await AskAsync(gateway, times: 10);
        Assert.Equal(5, ill.Questions);
    }

    [Fact]
    public async Task A_destination_that_nothing_listens_at_costs_nobody_an_answer()
    {
        var dead = await ScriptedSystem.StartAsync();
        var address = dead.Address;
        await dead.DisposeAsync();
        await using var well = await ScriptedSystem.StartAsync(ScriptedSystem.Answering(SimkimSays.Lost));
        await using var gateway = await GatewayFixture.StartAsync(Settings(3600, address, well.Address));

        await AskAsync(gateway, times: 10);

        Assert.Equal(10, well.Questions);
        Assert.Equal(1, Available(gateway));
    }

    [Fact]
    public async Task The_only_destination_is_asked_again_after_a_broken_connection()
    {
        await using var system = await ScriptedSystem.StartAsync(ScriptedSystem.AbortAsync);
        await using var gateway = await GatewayFixture.StartAsync(Settings(3600, system.Address));
        await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport));

        system.Script = ScriptedSystem.Answering(SimkimSays.Lost);

        await AskAsync(gateway, times: 1);
    }

    private static GatewaySettings Settings(double probeSeconds, params IReadOnlyList<Uri> addresses) => new()
    {
        Destinations = new Dictionary<string, IReadOnlyList<Uri>> { ["idn-simkim"] = addresses },
        ProbeSeconds = probeSeconds,
    };

    private static int Available(GatewayFixture gateway)
    {
        Assert.True(gateway.Services.GetRequiredService<IProxyStateLookup>().TryGetCluster("idn-simkim", out var cluster));
        return cluster.DestinationsState.AvailableDestinations.Count;
    }

    private static async Task AskAsync(GatewayFixture gateway, int times)
    {
        for (var i = 0; i < times; i++)
            Assert.Equal(HttpStatusCode.OK, (await gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport))).Status);
    }
}
