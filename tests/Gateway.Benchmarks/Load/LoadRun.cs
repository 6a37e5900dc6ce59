using Gateway.Auditing.Files;
using Gateway.Tests;

namespace Gateway.Benchmarks.Load;

/// <summary>
/// Compares the gateway with a plain pass-through: four targets, one register behind them, alternating runs. Every server is a process of its own;
/// the register's is the same for all.
/// </summary>
internal static class LoadRun
{
    public static async Task<int> RunAsync(LoadPlan plan, string? reportFile, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("gateway-load-");
        try
        {
            var report = await MeasureAsync(plan, folder.FullName, cancellation).ConfigureAwait(false);
            Console.WriteLine();
            Console.WriteLine(report);
            if (reportFile is not null)
                await File.WriteAllTextAsync(reportFile, report, cancellation).ConfigureAwait(false);
            return 0;
        }
        catch (LoadException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(LoadPlan plan, string folder, CancellationToken cancellation)
    {
        var wrkVersion = await Wrk.VersionAsync(cancellation).ConfigureAwait(false);
        var issuer = await TokenIssuer.StartAsync(cancellation).ConfigureAwait(false);
        await using var issuing = issuer.ConfigureAwait(false);
        var register = await ServerProcess.StartAsync("register", LogLevels, cancellation).ConfigureAwait(false);
        await using var registering = register.ConfigureAwait(false);
        var yarp = await ServerProcess.StartAsync("yarp", [.. LogLevels, $"--Register={register.Address}"], cancellation).ConfigureAwait(false);
        await using var proxying = yarp.ConfigureAwait(false);
        var ledger = await ServerProcess.StartAsync(
            "ledger", [.. LogLevels, $"--Ledger={NewLedger(folder, "alone")}"], cancellation).ConfigureAwait(false);
        await using var recording = ledger.ConfigureAwait(false);
        var gateway = await ServerProcess.StartAsync(
            "gateway", [.. LogLevels, .. GatewaySettings(folder, register.Address), .. issuer.Settings], cancellation).ConfigureAwait(false);
        await using var exchanging = gateway.ConfigureAwait(false);

        LoadTarget[] targets =
        [
            new("plain YARP pass-through", yarp),
            new("ledger entry alone", ledger),
            new("gateway, miss path", gateway, InsistsOnSource: true, Freshness: "live"),
            new("gateway, cached path", gateway, Freshness: "cached"),
        ];
        var rounds = new LoadRounds(plan, new Wrk(plan, folder), register, issuer.Token());
        var samples = await rounds.RunAsync(targets, cancellation).ConfigureAwait(false);
        return LoadReport.Write(plan, targets, samples, wrkVersion, Machine.FileSystem(folder));
    }

    // The product's own levels, for every server, but for warnings: a run that ends hangs up on whatever is under way.
    private static string[] LogLevels =>
    [
        "--Logging:LogLevel:Default=Information",
        "--Logging:LogLevel:Microsoft.AspNetCore=Error",
        "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
        "--Logging:LogLevel:System.Net.Http=Error",
        "--Logging:LogLevel:Yarp=Error",
    ];

    private static IEnumerable<string> GatewaySettings(string folder, Uri register) =>
    [
        $"--Gateway:Adapters={Repository.Path("adapters")}",
        $"--Gateway:Schemas={Repository.Path("schemas")}",
        $"--Gateway:Agreements={Repository.Path("deploy", "agreements")}",
        $"--Gateway:Ledger={NewLedger(folder, "gateway")}",
        $"--Systems:idn-simkim:Destinations:0={register}",
        $"--Systems:mys-myimms:Destinations:0={register}",
    ];

    private static string NewLedger(string folder, string name)
    {
        var ledger = Path.Combine(folder, name);
        FileAuditStore.Create(ledger, $"load-run/{name}");
        return ledger;
    }
}
