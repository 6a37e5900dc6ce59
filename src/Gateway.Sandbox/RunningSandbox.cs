using Gateway.Agreements;
using Gateway.Exchanges;
using Gateway.Sandbox.Hosting;
using Gateway.Sandbox.Issuer;
using Gateway.Sandbox.People;
using Gateway.Sandbox.Systems;

namespace Gateway.Sandbox;

/// <summary>
/// Everything that the gateway needs around it, and the gateway, in one process on loopback: a token issuer, both states' simulated systems with
/// 20 000 synthetic people, and a ledger.
/// </summary>
public sealed class RunningSandbox : IAsyncDisposable
{
    private const ulong Seed = 20_260_101;
    private const int PeopleCount = 20_000;

    private readonly Stack<IAsyncDisposable> _parts;
    private readonly SandboxData _data;
    private readonly GatewayHost _gateway;

    private RunningSandbox(
        Stack<IAsyncDisposable> parts, SandboxData data, TokenIssuer issuer, SyntheticPeople people, SimulatedSystems idn, SimulatedSystems mys, GatewayHost gateway)
    {
        _parts = parts;
        _data = data;
        _gateway = gateway;
        Issuer = issuer;
        People = people;
        Idn = idn;
        Mys = mys;
    }

    /// <summary>Where the gateway is.</summary>
    public Uri Address => _gateway.Address;

    public TokenIssuer Issuer { get; }

    /// <summary>The ledger's folder.</summary>
    public string Ledger => _data.Ledger;

    /// <summary>Whom the simulated systems know.</summary>
    internal SyntheticPeople People { get; }

    /// <summary>Indonesia's simulated systems.</summary>
    internal SimulatedSystems Idn { get; }

    /// <summary>Malaysia's simulated systems.</summary>
    internal SimulatedSystems Mys { get; }

    /// <summary>The gateway's own parts.</summary>
    internal IServiceProvider Services => _gateway.Services;

    /// <summary>Starts everything; when it returns, the gateway answers.</summary>
    /// <param name="ports">Where to listen.</param>
    /// <param name="data">The folder that keeps the ledger; null for a fresh one that goes at the end.</param>
    /// <param name="time">The clock of everything.</param>
    /// <param name="cancellation">Ends the start.</param>
    public static Task<RunningSandbox> StartAsync(SandboxPorts ports, string? data, TimeProvider time, CancellationToken cancellation = default) =>
        StartAsync(ports, data, with: null, time, tap: null, cancellation);

    internal static async Task<RunningSandbox> StartAsync(
        SandboxPorts ports, string? data, string? with, TimeProvider time, Func<IProvider, IProvider>? tap, CancellationToken cancellation)
    {
        var parts = new Stack<IAsyncDisposable>();
        try
        {
            var people = SyntheticPeople.Generate(Seed, PeopleCount, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            var folder = Keep(parts, SandboxData.Open(data));
            var files = Keep(parts, SandboxFiles.Open(with));
            var clients = SandboxClients.Of(AgreementSet.Load(files.Agreements));
            var issuer = Keep(parts, await TokenIssuer.StartAsync(ports.Issuer, clients, time, cancellation).ConfigureAwait(false));
            var idn = Keep(parts, await SimulatedSystems.StartAsync(ports.Idn, "IDN", people.All, time, cancellation).ConfigureAwait(false));
            var mys = Keep(parts, await SimulatedSystems.StartAsync(ports.Mys, "MYS", people.All, time, cancellation).ConfigureAwait(false));
            var gateway = Keep(parts, await GatewayHost.StartAsync(
                ports.Gateway, folder.Ledger, files, issuer, Destinations(idn, mys), time, tap, cancellation).ConfigureAwait(false));
            return new RunningSandbox(parts, folder, issuer, people, idn, mys, gateway);
        }
        catch
        {
            await StopAsync(parts).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops everything, the gateway first: exchanges under way come to their end.</summary>
    public ValueTask DisposeAsync() => StopAsync(_parts);

    private static T Keep<T>(Stack<IAsyncDisposable> parts, T part)
        where T : IAsyncDisposable
    {
        parts.Push(part);
        return part;
    }

    private static Dictionary<string, Uri> Destinations(params ReadOnlySpan<SimulatedSystems> states)
    {
        var destinations = new Dictionary<string, Uri>();
        foreach (var state in states)
        {
            foreach (var system in state.All.Keys)
                destinations.Add(system, new Uri(state.Address, $"{system}/"));
        }

        return destinations;
    }

    private static async ValueTask StopAsync(Stack<IAsyncDisposable> parts)
    {
        while (parts.TryPop(out var part))
            await part.DisposeAsync().ConfigureAwait(false);
    }
}
