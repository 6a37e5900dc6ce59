using System.Net;
using System.Net.Http.Headers;
using Gateway.Auditing.Files;
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
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-server-");
    private readonly GatewaySettings _settings;
    private readonly FineLogLines _fine = new();
    private WebApplication? _gateway;
    private int _disposals;

    public GatewayFixture()
        : this(new GatewaySettings())
    {
    }

    private GatewayFixture(GatewaySettings settings) => _settings = settings;

    internal TokenIssuer Issuer { get; private set; } = null!;

    internal SimulatedSystems Indonesia { get; private set; } = null!;

    internal SimulatedSystems Malaysia { get; private set; } = null!;

    internal SimulatedSystem Simkim => Indonesia.All["idn-simkim"];

    internal SimulatedSystem MyImms => Malaysia.All["mys-myimms"];

    internal HttpClient Http { get; private set; } = null!;

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
        Issuer = await TokenIssuer.StartAsync(0, SandboxClients.All, TimeProvider.System);
        Indonesia = await SimulatedSystems.StartAsync(0, "IDN", People.All.All, TimeProvider.System, CancellationToken.None);
        Malaysia = await SimulatedSystems.StartAsync(0, "MYS", People.All.All, TimeProvider.System, CancellationToken.None);
        var ledger = Path.Combine(_folder.FullName, "ledger");
        FileAuditStore.Create(ledger, "gateway.example/tests");
        Ledger = new LedgerReader(ledger);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddJsonFile(Repository.Path("src", "Gateway.Server", "appsettings.json")).AddInMemoryCollection(Settings(ledger));
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddProvider(Log);
        if (_settings.CatchesEveryLine)
            builder.Logging.AddProvider(_fine).AddFilter<FineLogLines>(null, LogLevel.Trace);
        builder.AddGateway();
        _gateway = builder.Build();
        _gateway.MapGateway();
        await _gateway.StartAsync();
        var address = _gateway.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>Ends the gateway alone, as a stop of the process would; its ledger can still be read.</summary>
    internal async Task StopAsync()
    {
        if (_gateway is { } gateway)
        {
            _gateway = null;
            await gateway.DisposeAsync();
        }
    }

    public Task DisposeAsync() => _disposals++ == 0 ? EndAsync() : Task.CompletedTask;

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    internal string Token(string agency, string? officer = null) => Issuer.Issue(SandboxClients.Get(agency), officer);

    internal async Task<Heard> AskAsync(Call call, CancellationToken cancellation = default)
    {
        using var request = Request(call);
        using var response = await Http.SendAsync(request, cancellation);
        return await HeardAsync(response, cancellation);
    }

    internal async Task<Heard> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request);
        return await HeardAsync(response, CancellationToken.None);
    }

    internal HttpRequestMessage Request(Call call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, call.Path);
        request.Content = call.Chunked ? new StreamContent(new MemoryStream(call.Body)) : new ByteArrayContent(call.Body);
        request.Headers.TransferEncodingChunked = call.Chunked;
        if (call.ContentType is { } type)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        var authorization = call.Authorization ?? $"Bearer {Token(call.Agency)}";
        Add(request, "Authorization", authorization.Length > 0 ? authorization : null);
        Add(request, "Exchange-Purpose", call.Purpose);
        Add(request, "Exchange-Case", call.Case);
        Add(request, "Exchange-Grade", call.Grade);
        Add(request, "Accept-Language", call.Language);
        Add(request, "Cache-Control", call.NoCache ? "no-cache" : null);
        return request;
    }

    private async Task EndAsync()
    {
        Http.Dispose();
        await StopAsync();
        await Indonesia.DisposeAsync();
        await Malaysia.DisposeAsync();
        await Issuer.DisposeAsync();
        _fine.Dispose();
        _folder.Delete(recursive: true);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
            request.Headers.TryAddWithoutValidation(name, value);
    }

    private static async Task<Heard> HeardAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Heard(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    private Dictionary<string, string?> Settings(string ledger)
    {
        var agreements = _folder.CreateSubdirectory("agreements");
        string[] files = [.. Directory.EnumerateFiles(Repository.Path("deploy", "agreements")), Repository.Path("tests", "Gateway.Server.Tests", "Testbed", "narrow.agreement.json")];
        foreach (var file in files)
            File.Copy(file, Path.Combine(agreements.FullName, Path.GetFileName(file)));
        var settings = new Dictionary<string, string?>
        {
            ["Gateway:Adapters"] = Repository.Path("adapters"),
            ["Gateway:Schemas"] = Repository.Path("schemas"),
            ["Gateway:Agreements"] = agreements.FullName,
            ["Gateway:Ledger"] = ledger,
            ["Issuers:0:Authority"] = Issuer.Authority.AbsoluteUri,
            ["Issuers:0:Audience"] = TokenIssuer.Audience,
        };
        foreach (var (reader, index) in _settings.LedgerReaders.Select((reader, index) => (reader, index)))
            settings[$"Gateway:LedgerReaders:{index}"] = reader;
        foreach (var (key, value) in _settings.For("idn-simkim", new Uri(Indonesia.Address, "idn-simkim/")))
            settings[key] = value;
        foreach (var (key, value) in _settings.For("mys-myimms", new Uri(Malaysia.Address, "mys-myimms/")))
            settings[key] = value;
        return settings;
    }
}
