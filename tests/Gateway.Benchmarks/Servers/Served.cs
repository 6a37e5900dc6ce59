using System.Text.Json;

namespace Gateway.Benchmarks.Servers;

/// <summary>
/// A server in a process of its own, under its starter's control: it says where it listens in one line, answers each line on standard input
/// with its counters, and ends when standard input does, so that it never outlives the run.
/// </summary>
internal static class Served
{
    public static IReadOnlyDictionary<string, Func<string[], WebApplication>> Targets { get; } =
        new Dictionary<string, Func<string[], WebApplication>>(StringComparer.Ordinal)
        {
            ["register"] = Register.Build,
            ["yarp"] = PlainProxy.Build,
            ["ledger"] = LedgerAlone.Build,
            ["gateway"] = WholeGateway.Build,
        };

    public static async Task<int> RunAsync(string target, string[] settings)
    {
        var server = Targets[target](settings);
        await using (server.ConfigureAwait(false))
        {
            await server.StartAsync().ConfigureAwait(false);
            Console.WriteLine(server.Urls.Single());
            while (await Console.In.ReadLineAsync().ConfigureAwait(false) is not null)
                Console.WriteLine(JsonSerializer.Serialize(Counters.Take()));
            await server.StopAsync().ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>A web application on a free port of loopback, with the product's log levels.</summary>
    public static WebApplicationBuilder Builder(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }
}
