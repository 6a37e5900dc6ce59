using Gateway.Auditing;
using Gateway.Auditing.Files;
using Gateway.Records;

namespace Gateway.Benchmarks.Servers;

/// <summary>The product's ledger behind a bare endpoint: one entry made durable, then a fixed answer. What a durable record costs at the least.</summary>
internal static class LedgerAlone
{
    private static readonly byte[] Body = [.. "{\"known\":true}"u8];

    private static readonly JsonPointer[] Fields =
        [.. new[] { "/known", "/verdict", "/holderMatch", "/document/type", "/document/expiresOn", "/asOf" }.Select(JsonPointer.Parse)];

    public static WebApplication Build(string[] settings)
    {
        var builder = Served.Builder(settings);
        var folder = builder.Configuration["Ledger"]!;
        builder.Services.AddSingleton<IAuditStore>(_ => FileAuditStore.Open(folder));
        builder.Services.AddSingleton(services => new Ledger(services.GetRequiredService<IAuditStore>(), TimeProvider.System));
        var server = builder.Build();
        var ledger = server.Services.GetRequiredService<Ledger>();
        var keys = AuditKeys.Load(folder);
        server.Run(http => RecordAsync(http, ledger, keys));
        return server;
    }

    private static async Task RecordAsync(HttpContext http, Ledger ledger, AuditKeys keys)
    {
        await ledger.RecordAsync(Entry(keys)).ConfigureAwait(false);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Body.Length;
        await http.Response.Body.WriteAsync(Body, http.RequestAborted).ConfigureAwait(false);
    }

    // An entry as the gateway writes it for an answer, but for the commitments, which are the exchange's work.
    private static AuditEntry Entry(AuditKeys keys) => new()
    {
        Kind = EntryKind.Answered,
        Outcome = "disclosed",
        ExchangeId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        Exchange = "travel-document.verify",
        System = "mys-niise",
        Operation = "document-verifications",
        Agency = "mys-jim",
        Party = "MYS",
        Purpose = "border-control",
        Case = keys.CaseTag("mys-jim", "load-run"),
        Agreement = "border-control",
        AgreementVersion = "2026.1",
        Clause = "mys-border-documents",
        Grade = "verify",
        Fields = Fields,
        Source = "idn-simkim",
        Translated = default(TranslationCounts),
        Subjects = [keys.SubjectTag("IDN", "X7000000")],
    };
}
