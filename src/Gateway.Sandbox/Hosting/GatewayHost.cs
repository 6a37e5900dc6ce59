using System.Globalization;
using System.Net;
using Gateway.Exchanges;
using Gateway.Sandbox.Issuer;
using Gateway.Server;

namespace Gateway.Sandbox.Hosting;

/// <summary>The gateway as it is, on loopback, with the settings of <c>deploy/sandbox</c> and the addresses of this sandbox.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication _host;

    private GatewayHost(WebApplication host)
    {
        _host = host;
        Address = new Uri(LoopbackHost.Address(host));
    }

    public Uri Address { get; }

    /// <summary>The gateway's own parts.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts the gateway.</summary>
    /// <param name="port">0 takes any free one.</param>
    /// <param name="ledger">The ledger's folder.</param>
    /// <param name="files">What it runs on.</param>
    /// <param name="issuer">The only issuer that is believed.</param>
    /// <param name="systems">Where each system that answers is.</param>
    /// <param name="time">The clock of everything.</param>
    /// <param name="tap">Overhears what systems are asked; null in every run but the demonstration.</param>
    /// <param name="cancellation">Ends the start, not the gateway.</param>
    public static async Task<GatewayHost> StartAsync(
        int port,
        string ledger,
        SandboxFiles files,
        TokenIssuer issuer,
        IReadOnlyDictionary<string, Uri> systems,
        TimeProvider time,
        Func<IProvider, IProvider>? tap,
        CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration
            .AddJsonFile("sandbox.json", optional: false)
            .AddInMemoryCollection(Settings(ledger, files, issuer, systems));
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfItsOwner>();
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.AddGateway();
        if (tap is not null)
            Decorate(builder.Services, tap);

        var gateway = builder.Build();
        try
        {
            gateway.MapGateway();
            // Systems, agreements and ledger are read now: whatever is wrong with them ends the start, not the first question.
            gateway.Services.GetRequiredService<Exchange>();
            await gateway.StartAsync(cancellation).ConfigureAwait(false);
            return new GatewayHost(gateway);
        }
        catch
        {
            // The ledger may be open by now, and has to be closed.
            await gateway.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets exchanges under way come to their end first.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync().ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(
        string ledger, SandboxFiles files, TokenIssuer issuer, IReadOnlyDictionary<string, Uri> systems)
    {
        yield return new("Gateway:Ledger", ledger);
        yield return new("Gateway:Adapters", files.Adapters);
        yield return new("Gateway:Agreements", files.Agreements);
        yield return new("Issuers:0:Authority", issuer.Authority.AbsoluteUri.TrimEnd('/'));
        yield return new("Issuers:0:Audience", TokenIssuer.Audience);
        foreach (var (system, address) in systems)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"Systems:{system}:Destinations:0"), address.AbsoluteUri);
    }

    private static void Decorate(IServiceCollection services, Func<IProvider, IProvider> tap)
    {
        var provider = services.Single(service => service.ServiceType == typeof(IProvider));
        services.Remove(provider);
        services.AddSingleton(root => tap((IProvider)ActivatorUtilities.CreateInstance(root, provider.ImplementationType!)));
    }
}
