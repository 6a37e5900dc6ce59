using System.Net;
using Gateway.Sandbox.Issuer;
using Gateway.Sandbox.Systems;
using Gateway.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gateway.Server.Tests.Testbed;

/// <summary>
/// The gateway as a caller meets it: put together by its own <c>AddGateway</c> and <c>MapGateway</c>, on a free port, with a ledger, a token issuer and
/// both states' simulated systems of its own.
/// </summary>
public sealed class GatewayFixture : IAsyncLifetime, IAsyncDisposable
{
    private readonly GatewaySettings _settings;
    private readonly FineLogLines _fine = new();
    private Surroundings? _surroundings;
    private WebApplication? _gateway;
    private int _disposals;

    public GatewayFixture()
        : this(new GatewaySettings())
    {
    }

    private GatewayFixture(GatewaySettings settings) => _settings = settings;

    internal TokenIssuer Issuer => _surroundings!.Issuer;

    internal SimulatedSystem Simkim => _surroundings!.Indonesia.All["idn-simkim"];

    internal SimulatedSystem MyImms => _surroundings!.Malaysia.All["mys-myimms"];

    internal Caller Caller { get; private set; } = null!;

    internal HttpClient Http => Caller.Http;

    internal LedgerReader Ledger { get; private set; } = null!;

    /// <summary>What the product's own settings let into the log.</summary>
    internal LogLines Log { get; } = new();

    /// <summary>Everything that was ever said to a logger, where the settings ask for it.</summary>
    internal LogLines FineLog => _fine.Caught;

    internal IServiceProvider Services => _gateway!.Services;

    /// <summary>Questions that reached any national system so far.</summary>
    internal long Asked => Simkim.Questions + MyImms.Questions;

    internal static async Task<GatewayFixture> StartAsync(GatewaySettings settings)
    {
        var fixture = new GatewayFixture(settings);
        await fixture.InitializeAsync();
        return fixture;
    }

    public async Task InitializeAsync()
    {
        _surroundings = await Surroundings.StartAsync(_settings);
        Ledger = new LedgerReader(_surroundings.LedgerFolder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddJsonFile(Repository.Path("src", "Gateway.Server", "appsettings.json")).AddInMemoryCollection(_surroundings.Settings());
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddProvider(Log);
        if (_settings.CatchesEveryLine)
            builder.Logging.AddProvider(_fine).AddFilter<FineLogLines>(null, LogLevel.Trace);
        if (_settings.Time is { } time)
            builder.Services.AddSingleton(time);
        builder.AddGateway();
        _gateway = builder.Build();
        _gateway.MapGateway();
        await _gateway.StartAsync();
        var address = _gateway.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Caller = new Caller(new Uri(address), Issuer);
    }

    public Task DisposeAsync() => _disposals++ == 0 ? EndAsync() : Task.CompletedTask;

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    /// <summary>Ends the gateway alone, as a stop of the process would; its ledger can still be read.</summary>
    internal async Task StopAsync()
    {
        if (_gateway is { } gateway)
        {
            _gateway = null;
            await gateway.DisposeAsync();
        }
    }

    internal string Token(string agency, string? officer = null) => Caller.Token(agency, officer);

    internal Task<Heard> AskAsync(Call call, CancellationToken cancellation = default) => Caller.AskAsync(call, cancellation);

    internal Task<Heard> GetAsync(string path, string? token = null) => Caller.GetAsync(path, token);

    private async Task EndAsync()
    {
        Caller?.Dispose();
        await StopAsync();
        if (_surroundings is { } surroundings)
            await surroundings.DisposeAsync();
        _fine.Dispose();
    }
}
