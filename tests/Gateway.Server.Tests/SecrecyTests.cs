using System.Net;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.Systems;
using Gateway.Server.Tests.Testbed;

namespace Gateway.Server.Tests;

/// <summary>Nothing that the gateway keeps or says beside its answers names a person.</summary>
[Collection(nameof(Unhurried))]
public sealed class SecrecyTests
{
    // Shorter texts turn up in base 64 by chance; a name that short is part of a longer one or stands in a zone, which is looked for too.
    private const int LongEnough = 8;

    private static readonly SystemFaults[] Faults =
        [SystemFaults.None, new() { Malformed = true }, new() { OffSchema = true }, new() { ErrorRate = 1 }, new() { Down = true }];

    [Fact]
    public async Task No_name_and_no_number_of_anybody_is_in_the_ledger_the_log_or_the_metrics()
    {
        using var metrics = new MetricTexts();
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings { CatchesEveryLine = true, ProbeSeconds = 3600 });
        var people = Asked().ToList();
        var told = 0;
        foreach (var fault in Faults)
        {
            gateway.Simkim.Faults = gateway.MyImms.Faults = fault;
            // Few enough that the breaker, which spares a system in trouble, does not end the questions before they reach it.
            foreach (var holder in fault == SystemFaults.None ? people : people.Take(8))
            {
                foreach (var call in Questions(holder))
                    told += (await gateway.AskAsync(call)).Status == HttpStatusCode.OK ? 1 : 0;
            }
        }

        await gateway.StopAsync();

        string[] secrets = [.. people.SelectMany(Secrets).Where(secret => secret.Length >= LongEnough).Distinct(StringComparer.OrdinalIgnoreCase)];
        Assert.InRange(told, 200, int.MaxValue);
        Assert.InRange(secrets.Length, 400, int.MaxValue);
        Assert.InRange(gateway.Ledger.All().Count, 600, int.MaxValue);
        Assert.InRange(metrics.Measurements, 600, long.MaxValue);
        Assert.InRange(gateway.FineLog.Lines.Count(), 600, int.MaxValue);
        Assert.Empty(gateway.Ledger.Find(secrets));
        Assert.Empty(Texts.FoundIn(string.Join('\n', gateway.FineLog.Lines.Concat(gateway.Log.Lines)), secrets));
        Assert.Empty(Texts.FoundIn(string.Join('\n', metrics.All), secrets));
    }

    /// <summary>The search finds what is there: without this, an empty result would prove nothing.</summary>
    [Fact]
    public async Task The_search_finds_a_number_that_somebody_wrote_down()
    {
        await using var gateway = await GatewayFixture.StartAsync(new GatewaySettings());
        var number = WellKnown.ValidIndonesianPassport.Number;
        Assert.Empty(gateway.Ledger.Find([number]));

        File.WriteAllText(Path.Combine(gateway.Ledger.Folder, "note"), $"about {number.ToLowerInvariant()}");

        Assert.Equal([number], gateway.Ledger.Find([number, "X9999999"]));
    }

    private static IEnumerable<DocumentHolder> Asked() =>
        from person in People.All.All.Take(60).Concat(People.All.All.TakeLast(40))
        from document in person.Documents
        where document.Issuer is "IDN" or "MYS"
        select new DocumentHolder(person, document);

    /// <summary>Each person by number, by zone, by name; with and without a kept answer; and refused at every stage.</summary>
    private static IEnumerable<Call> Questions(DocumentHolder holder)
    {
        var key = holder.Document.Key;
        if (key.Issuer == "MYS")
        {
            yield return Calls.VerifikasiDokumen(key);
            yield return Calls.CekDokumen(key);
            yield return Calls.StatusCheck(key);
            yield return Calls.VerifikasiDokumen(key) with { Purpose = "joint-patrol" };
            yield break;
        }

        yield return Calls.SemakanDokumen(key, holder.Person.Name);
        yield return Calls.SemakanDokumen(key, holder.Person.Name);
        yield return Calls.DocumentVerification(key) with { NoCache = true };
        yield return Calls.CekStatus(key) with { Grade = "read" };
        yield return Calls.CekStatus(holder.Person.Name, "01-01-1990");
        yield return Calls.DocumentVerification(key, holder.Person.Name) with { Authorization = "" };
        yield return Calls.DocumentVerification(key, holder.Person.Name) with { Agency = "mys-apmm", Purpose = "joint-patrol" };
        if (holder.Document.Zone is not { Length: > 0 } zone)
            yield break;
        yield return Calls.DocumentVerification(zone);
        yield return Calls.SemakanDokumen([.. zone.SkipLast(1), zone[^1][..^1] + "0"]);
    }

    private static IEnumerable<string> Secrets(DocumentHolder holder)
    {
        yield return holder.Person.Name;
        yield return holder.Document.Name;
        yield return holder.Document.Number;
        foreach (var line in holder.Document.Zone)
            yield return line.Trim('<');
        if (holder.Person.Nik is { } nik)
            yield return nik.Value;
        if (holder.Person.MyKad is { } card)
            yield return card.Value;
        if (holder.Person.Stay?.Pass is { } pass)
            yield return pass.Number;
    }
}
