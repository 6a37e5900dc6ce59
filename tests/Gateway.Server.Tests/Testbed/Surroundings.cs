using Gateway.Auditing.Files;
using Gateway.Sandbox.Issuer;
using Gateway.Sandbox.Systems;
using Gateway.Tests;

namespace Gateway.Server.Tests.Testbed;

/// <summary>All that a gateway needs around it: a new ledger, agreements, a token issuer, both states' simulated systems, and the settings that say where they are.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-server-");
    private readonly GatewaySettings _settings;

    private Surroundings(GatewaySettings settings, TokenIssuer issuer, SimulatedSystems indonesia, SimulatedSystems malaysia)
    {
        _settings = settings;
        Issuer = issuer;
        Indonesia = indonesia;
        Malaysia = malaysia;
        LedgerFolder = Path.Combine(_folder.FullName, "ledger");
        FileAuditStore.Create(LedgerFolder, "gateway.example/tests");
    }

    public TokenIssuer Issuer { get; }

    public SimulatedSystems Indonesia { get; }

    public SimulatedSystems Malaysia { get; }

    public string LedgerFolder { get; }

    public static async Task<Surroundings> StartAsync(GatewaySettings settings) => new(
        settings,
        await TokenIssuer.StartAsync(0, SandboxClients.All, TimeProvider.System),
        await SimulatedSystems.StartAsync(0, "IDN", People.All.All, TimeProvider.System, CancellationToken.None),
        await SimulatedSystems.StartAsync(0, "MYS", People.All.All, TimeProvider.System, CancellationToken.None));

    /// <summary>The gateway's settings, as configuration keys.</summary>
    public Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Gateway:Adapters"] = _settings.Adapters ?? Repository.Path("adapters"),
            ["Gateway:Schemas"] = Repository.Path("schemas"),
            ["Gateway:Agreements"] = Agreements(),
            ["Gateway:Ledger"] = LedgerFolder,
        };
        foreach (var (authority, index) in _settings.Authorities.Prepend(Issuer.Authority).Select((authority, index) => (authority, index)))
        {
            settings[$"Issuers:{index}:Authority"] = authority.AbsoluteUri;
            settings[$"Issuers:{index}:Audience"] = TokenIssuer.Audience;
        }

        foreach (var (reader, index) in _settings.LedgerReaders.Select((reader, index) => (reader, index)))
            settings[$"Gateway:LedgerReaders:{index}"] = reader;
        foreach (var (key, value) in _settings.For("idn-simkim", new Uri(Indonesia.Address, "idn-simkim/")))
            settings[key] = value;
        foreach (var (key, value) in _settings.For("mys-myimms", new Uri(Malaysia.Address, "mys-myimms/")))
            settings[key] = value;
        foreach (var (row, system) in _settings.Answering)
        {
            settings[$"Answering:{row}"] = system;
            foreach (var (key, value) in _settings.For(system, new Uri(Indonesia.Address, $"{system}/")))
                settings[key] = value;
        }

        return settings;
    }

    public async ValueTask DisposeAsync()
    {
        await Indonesia.DisposeAsync();
        await Malaysia.DisposeAsync();
        await Issuer.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The corridor's agreements, and one with a clause that permits little.</summary>
    private string Agreements()
    {
        var agreements = _folder.CreateSubdirectory("agreements");
        string[] files =
        [
            .. Directory.EnumerateFiles(Repository.Path("deploy", "agreements"), "*.json"),
            Repository.Path("tests", "Gateway.Server.Tests", "Testbed", "narrow.agreement.json"),
        ];
        foreach (var file in files)
            File.Copy(file, Path.Combine(agreements.FullName, Path.GetFileName(file)), overwrite: true);
        return agreements.FullName;
    }
}
