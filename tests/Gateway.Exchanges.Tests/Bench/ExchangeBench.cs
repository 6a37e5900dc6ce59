using System.Text;
using System.Text.Json;
using Gateway.Auditing;
using Gateway.Auditing.Files;
using Gateway.Freshness;
using Gateway.Tests;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>A whole exchange without HTTP: real systems, agreements and ledger; tokens, provider and clock are the test's.</summary>
internal sealed class ExchangeBench : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-exchanges-");
    private readonly VerdictKeyring _keyring = new();
    private readonly Ledger _ledger;
    private readonly Exchange _exchange;

    public ExchangeBench()
        : this(TestCorridor.Value)
    {
    }

    public ExchangeBench(Corridor corridor)
    {
        var ledger = Path.Combine(_folder.FullName, "ledger");
        FileAuditStore.Create(ledger, "gateway.example/exchanges");
        Store = new SwitchableStore(FileAuditStore.Open(ledger));
        _ledger = new Ledger(Store, Time);
        Keys = AuditKeys.Load(ledger);
        Cache = new VerdictCache(_keyring, Time);
        var entries = new EntryWriter(Keys, corridor);
        var consultation = new Consultation(new Translation(corridor, Time), new Recording(_ledger, entries), new Asking(Provider));
        Authorisation = new Authorisation(corridor, Time);
        Reading = new Reading(corridor, new ZoneReading(Time));
        _exchange = new Exchange(
            new Identification(Tokens),
            Authorisation,
            Reading,
            new Obtaining(consultation, Cache, _keyring),
            new Minimisation(Time),
            new Conclusion(_ledger, entries, Time));
    }

    public SettableTime Time { get; } = new();

    public ScriptedProvider Provider { get; } = new();

    public AgencyTokens Tokens { get; } = new();

    public SwitchableStore Store { get; }

    public AuditKeys Keys { get; }

    public VerdictCache Cache { get; }

    public Authorisation Authorisation { get; }

    public Reading Reading { get; }

    public Task<Reply> RunAsync(Request request, CancellationToken cancellation = default) => _exchange.RunAsync(request, cancellation);

    /// <summary>mys-jim asks in NIISe's format about an Indonesian passport.</summary>
    public Request Document(string number = "X7654321") => new()
    {
        ExchangeId = Guid.CreateVersion7(Time.GetUtcNow()).ToString(),
        System = "mys-niise",
        Operation = "document-verifications",
        Body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { document = new { issuingState = "IDN", documentNo = number } })),
        MediaType = "application/json",
        ReceivedAt = Time.GetUtcNow(),
        Token = "mys-jim",
        Purpose = "border-control",
        Case = "KES-1",
    };

    /// <summary>mys-jim asks in NIISe's format about a Malaysian's stay in Indonesia.</summary>
    public Request Status(string number = "A12345678") => Document() with
    {
        Operation = "status-checks",
        Body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { document = new { issuingState = "MYS", documentNo = number } })),
    };

    /// <summary>SIMKIM's answer about a document, as of now.</summary>
    public string DocumentAnswer(string status = "BERLAKU", string match = "TIDAK DIBANDINGKAN", bool isProtected = false, string number = "X7654321", string type = "PASPOR BIASA") =>
        JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["ditemukan"] = true,
            ["statusDokumen"] = status,
            ["kecocokanPemegang"] = match,
            ["dokumen"] = new { negaraPenerbit = "IDN", jenisDokumen = type, nomorDokumen = number, tanggalHabisBerlaku = "2030-01-01" },
            ["pemegang"] = new { namaLengkap = "SITI NUR AMINAH", tanggalLahir = "1992-01-05" },
            ["perlindungan"] = isProtected,
            ["waktuData"] = Now(),
        });

    /// <summary>SIMKIM's answer about a stay, as of now.</summary>
    public string StatusAnswer(string status = "IZIN BERLAKU") => JsonSerializer.Serialize(new { ditemukan = true, statusIzin = status, waktuData = Now() });

    public string NotFoundAnswer() => JsonSerializer.Serialize(new { ditemukan = false, statusDokumen = "TIDAK DIKENAL", waktuData = Now() });

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await Store.DisposeAsync();
        _keyring.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Now() => Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
