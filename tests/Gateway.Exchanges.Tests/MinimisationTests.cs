using System.Text;
using System.Text.Json.Nodes;
using Gateway.Auditing;
using Gateway.Exchanges.Tests.Bench;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Exchanges.Tests;

public sealed class MinimisationTests : IAsyncLifetime
{
    private const string Known = """
        {"known":true,"holderMatch":{"code":"MATCH"},"verdict":{"code":"VALID"},
         "document":{"issuer":"IDN","type":{"code":"ID_PASSPORT_ORDINARY"},"number":"X7654321","issuedOn":"2020-01-01","expiresOn":"2030-01-01","singleJourney":false},
         "holder":{"name":{"full":"SITI NUR AMINAH","source":"REGISTER"},"birthDate":"1992-01-05"},"asOf":"2026-11-21T07:59:58Z"}
        """;

    private readonly ExchangeBench _bench = new();
    private readonly Minimisation _minimisation;

    public MinimisationTests() => _minimisation = new Minimisation(_bench.Time);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public void Gives_what_the_clause_grants_and_nothing_else()
    {
        var minimised = Minimise(_bench.Document(), Known);

        Assert.Equal(
            """{"known":true,"holderMatch":{"code":"MATCH"},"verdict":{"code":"VALID"},"document":{"type":{"code":"ID_PASSPORT_ORDINARY"},"expiresOn":"2030-01-01","singleJourney":false},"asOf":"2026-11-21T07:59:58Z"}""",
            Json(minimised));
        Assert.Equal(
            ["/known", "/holderMatch", "/verdict", "/document/type", "/document/expiresOn", "/document/singleJourney", "/asOf"],
            minimised.Facts.Disclosed.Select(field => field.ToString()));
        Assert.True(minimised.Found);
    }

    [Theory]
    [InlineData("exists", """{"known":true,"asOf":"2026-11-21T07:59:58Z"}""")]
    [InlineData("match", """{"known":true,"holderMatch":{"code":"MATCH"},"asOf":"2026-11-21T07:59:58Z"}""")]
    public void Gives_no_more_than_the_grade_that_the_caller_narrowed_to(string grade, string answer) =>
        Assert.Equal(answer, Json(Minimise(_bench.Document() with { Grade = grade }, Known)));

    [Fact]
    public void A_protected_person_and_nobody_leave_the_same_bytes_fields_freshness_and_losses()
    {
        var guarded = JsonNode.Parse(Known)!.AsObject();
        guarded["protected"] = true;
        guarded["asOf"] = "2026-11-21T07:00:00Z";

        var hidden = Minimise(_bench.Document(), guarded.ToJsonString(), losses: 3, new EntryFreshness(FreshnessKind.Live, _bench.Time.GetUtcNow().AddHours(-1)));
        var nobody = Minimise(_bench.Document(), """{"known":false,"verdict":{"code":"UNKNOWN"},"asOf":"2026-11-21T07:59:58Z"}""");

        Assert.Equal("""{"known":false,"verdict":{"code":"UNKNOWN"},"asOf":"2026-11-21T08:00:00Z"}""", Json(hidden));
        Assert.Equal(Json(nobody), Json(hidden));
        Assert.Equal(nobody.Facts.Disclosed, hidden.Facts.Disclosed);
        Assert.Equal(nobody.Facts.Freshness, hidden.Facts.Freshness);
        Assert.Equal(nobody.Facts.Translated, hidden.Facts.Translated);
        Assert.False(hidden.Found);
        Assert.False(nobody.Found);
    }

    [Fact]
    public void Nobody_is_told_more_than_that_nobody_is_known_whatever_the_register_adds()
    {
        var chatty = Minimise(_bench.Document(), """{"known":false,"verdict":{"code":"REVOKED"},"document":{"expiresOn":"2030-01-01"},"asOf":"2026-11-21T07:59:58Z"}""");

        Assert.Equal("""{"known":false,"verdict":{"code":"UNKNOWN"},"asOf":"2026-11-21T08:00:00Z"}""", Json(chatty));
    }

    [Fact]
    public void Who_may_only_learn_whether_somebody_is_known_is_not_told_a_verdict_of_nobody()
    {
        var minimised = Minimise(_bench.Document() with { Grade = "exists" }, """{"known":false}""");

        Assert.Equal("""{"known":false,"asOf":"2026-11-21T08:00:00Z"}""", Json(minimised));
    }

    private Minimised Minimise(Request request, string answer, int losses = 0, EntryFreshness? freshness = null)
    {
        var identified = new Identified(new Facts(request) { Identity = new Identity("mys-jim", null) }, new Identity("mys-jim", null));
        var understood = _bench.Reading.Read(_bench.Authorisation.Authorise(identified).Value!).Value!;
        var facts = understood.Facts with
        {
            Translated = new TranslationCounts(losses, 0, 0, losses, 0),
            Freshness = freshness ?? new EntryFreshness(FreshnessKind.Live, _bench.Time.GetUtcNow()),
        };
        Assert.True(JsonRecord.TryRead(Encoding.UTF8.GetBytes(answer), RecordLimits.Exchange, out var record, out _));
        return _minimisation.Minimise(new Obtained(facts, understood, record)).Value!;
    }

    private static string Json(Minimised minimised)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        JsonRecord.Write(minimised.Answer.Root, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
