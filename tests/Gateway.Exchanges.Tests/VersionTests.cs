using System.Text;
using System.Text.Json;
using Gateway.Exchanges.Tests.Bench;

namespace Gateway.Exchanges.Tests;

/// <summary>Each side speaks the version that it speaks: askers name theirs, providers are asked in their newest and answer in any.</summary>
public sealed class VersionTests
{
    private const string Niise = "adapters/mys-niise/adapter.json";
    private const string Simkim = "adapters/idn-simkim";

    [Theory]
    [InlineData("1.0", "application/json; version=1.0")]
    [InlineData("1.1", "application/json; version=1.1")]
    [InlineData(null, "application/json; version=1.0")]
    public async Task An_asker_is_answered_in_the_version_it_names_and_without_one_in_the_oldest(string? version, string mediaType)
    {
        await using var bench = new ExchangeBench();
        bench.Provider.Answer(bench.DocumentAnswer());

        var reply = await bench.RunAsync(bench.Document() with { Version = version });

        Assert.Equal(mediaType, reply.MediaType);
        Assert.Equal("VALID", JsonDocument.Parse(reply.Body).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_version_that_is_not_spoken_is_refused_with_those_that_are()
    {
        await using var bench = new ExchangeBench();

        var reply = await bench.RunAsync(bench.Document() with { Version = "2.0" });

        Assert.Equal(RefusalKinds.Version, reply.Refusal!.Kind);
        Assert.Equal(("request/version", "1.1, 1.0"), Found(reply));
    }

    [Fact]
    public async Task What_only_the_newer_question_holds_is_lost_on_the_way_and_counted()
    {
        await using var bench = new ExchangeBench();
        bench.Provider.Answer(bench.DocumentAnswer());

        var plain = await bench.RunAsync(bench.Document() with { Version = "1.1" });
        var fuller = await bench.RunAsync(bench.Document() with
        {
            Version = "1.1",
            InsistsOnSource = true,
            Body = """{ "document": { "issuingState": "IDN", "documentNo": "X7654321" }, "entryPoint": "MYTWU" }"""u8.ToArray(),
        });

        Assert.Equal(plain.Losses + 1, fuller.Losses);
        Assert.DoesNotContain("MYTWU", Encoding.UTF8.GetString(bench.Provider.Asked[^1].Question.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_a_version_that_does_not_hold_it_is_refused_at_its_own_place()
    {
        await using var bench = new ExchangeBench();
        var body = """{ "document": { "issuingState": "IDN", "documentNo": "X7654321" }, "entryPoint": "MYTWU" }"""u8.ToArray();

        var reply = await bench.RunAsync(bench.Document() with { Version = "1.0", Body = body });

        Assert.Equal(RefusalKinds.RecordInvalid, reply.Refusal!.Kind);
        Assert.Equal("schema/additionalProperties", Assert.Single(reply.Refusal.Findings).Code);
    }

    [Theory]
    [InlineData("2027-05-31T23:59:59Z", null)]
    [InlineData("2027-06-01T00:00:00Z", "1.1")]
    public async Task A_version_is_spoken_until_its_sunset_and_then_refused(string now, string? spoken)
    {
        using var systems = new SystemsCopy();
        Retire(systems);
        await using var bench = new ExchangeBench(systems.Load());
        bench.Time.Move(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) - bench.Time.GetUtcNow());
        bench.Provider.Answer(bench.DocumentAnswer());

        var reply = await bench.RunAsync(bench.Document() with { Version = "1.0" });

        Assert.Equal(spoken is null ? null : RefusalKinds.Version, reply.Refusal?.Kind);
        if (spoken is not null)
            Assert.Equal(("request/version-sunset", spoken), Found(reply));
    }

    [Theory]
    [InlineData("2027-05-31T23:59:59Z", "application/json; version=1.0")]
    [InlineData("2027-06-01T00:00:00Z", "application/json; version=1.1")]
    public async Task Who_names_no_version_is_moved_by_a_sunset_and_not_before(string now, string mediaType)
    {
        using var systems = new SystemsCopy();
        Retire(systems);
        await using var bench = new ExchangeBench(systems.Load());
        bench.Time.Move(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) - bench.Time.GetUtcNow());
        bench.Provider.Answer(bench.DocumentAnswer());

        var reply = await bench.RunAsync(bench.Document());

        Assert.Equal(mediaType, reply.MediaType);
    }

    [Theory]
    [InlineData(null, "BERLAKU", "VALID")]
    [InlineData("1.1", "BERLAKU", "VALID")]
    [InlineData("1.0", "BERLAKU", "VALID")]
    public async Task A_provider_is_asked_in_its_newest_version_and_may_answer_in_any_that_it_speaks(string? version, string said, string heard)
    {
        using var systems = new SystemsCopy();
        Renew(systems);
        await using var bench = new ExchangeBench(systems.Load());
        var answer = bench.DocumentAnswer(said);
        if (version != "1.0")
            answer = answer.Replace("statusDokumen", "keadaanDokumen", StringComparison.Ordinal);
        bench.Provider.Script = (_, _) => ValueTask.FromResult(
            ProviderReply.Answered("application/json", Encoding.UTF8.GetBytes(answer)) with { Version = version });

        var reply = await bench.RunAsync(bench.Document());

        Assert.Equal("application/json; version=1.1", Assert.Single(bench.Provider.Asked).Question.MediaType);
        Assert.Equal(heard, JsonDocument.Parse(reply.Body).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task An_answer_in_a_version_that_the_provider_does_not_speak_is_the_providers_fault()
    {
        await using var bench = new ExchangeBench();
        bench.Provider.Script = (_, _) => ValueTask.FromResult(
            ProviderReply.Answered("application/json", Encoding.UTF8.GetBytes(bench.DocumentAnswer())) with { Version = "3.0" });

        var reply = await bench.RunAsync(bench.Document());

        Assert.Equal(RefusalKinds.PartnerAnsweredWrongly, reply.Refusal!.Kind);
        Assert.Equal(("partner/version", "1.0"), Found(reply));
    }

    [Fact]
    public async Task A_new_canonical_version_reaches_those_who_speak_it_and_is_brought_down_for_those_who_do_not()
    {
        using var systems = new SystemsCopy();
        CanonicalChip(systems);
        systems.Replace("deploy/agreements/border-control.json", "\"/document/expiresOn\"", "\"/document/expiresOn\", \"/document/chip\"");
        await using var bench = new ExchangeBench(systems.Load());
        bench.Provider.Answer(bench.DocumentAnswer().Replace("\"nomorDokumen\"", "\"cip\":true,\"nomorDokumen\"", StringComparison.Ordinal));

        var newer = await bench.RunAsync(bench.Document() with { Version = "1.1" });
        var older = await bench.RunAsync(bench.Document() with { Version = "1.0", InsistsOnSource = true });

        Assert.True(JsonDocument.Parse(newer.Body).RootElement.GetProperty("document").GetProperty("chip").GetBoolean());
        Assert.False(JsonDocument.Parse(older.Body).RootElement.GetProperty("document").TryGetProperty("chip", out _));
        Assert.Equal(newer.Losses + 1, older.Losses);
    }

    private static (string Code, string? Expected) Found(Reply reply)
    {
        var finding = Assert.Single(reply.Refusal!.Findings);
        return (finding.Code, finding.Expected);
    }

    private static void Retire(SystemsCopy systems) => systems.Replace(
        Niise,
        "\"document-verification\", \"versions\": [\"1.0\", \"1.1\"]",
        "\"document-verification\", \"versions\": [{ \"version\": \"1.0\", \"deprecated\": \"2026-12-01\", \"sunset\": \"2027-06-01\" }, \"1.1\"]");

    /// <summary>SIMKIM speaks 1.1 of its answer and its question besides, in which `statusDokumen` is called otherwise.</summary>
    private static void Renew(SystemsCopy systems)
    {
        systems.Replace($"{Simkim}/adapter.json", "\"permintaan-verifikasi\", \"versions\": [\"1.0\"]", "\"permintaan-verifikasi\", \"versions\": [\"1.0\", \"1.1\"]");
        systems.Replace($"{Simkim}/adapter.json", "\"hasil-verifikasi\", \"versions\": [\"1.0\"]", "\"hasil-verifikasi\", \"versions\": [\"1.0\", \"1.1\"]");
        foreach (var record in new[] { "permintaan-verifikasi", "hasil-verifikasi" })
        {
            foreach (var folder in new[] { "schemas", "lenses" })
            {
                var text = systems.Read($"{Simkim}/{folder}/{record}/1.0.json")
                    .Replace($"{record}:1.0", $"{record}:1.1", StringComparison.Ordinal)
                    .Replace("\"version\": \"1.0\"", "\"version\": \"1.1\"", StringComparison.Ordinal)
                    .Replace("statusDokumen", "keadaanDokumen", StringComparison.Ordinal);
                systems.Write($"{Simkim}/{folder}/{record}/1.1.json", text);
            }
        }
    }

    /// <summary>The canonical answer gets a version 1.1 with a chip; SIMKIM says it and NIISe's 1.1 takes it; everything else is as it was.</summary>
    private static void CanonicalChip(SystemsCopy systems)
    {
        const string Record = "travel-document-answer";
        const string Chip = "\"chip\": { \"grade\": \"exists\", \"type\": \"boolean\" }, ";
        systems.Write($"schemas/{Record}/1.1/schema.json", systems.Read($"schemas/{Record}/1.0/schema.json")
            .Replace(":1.0\"", ":1.1\"", StringComparison.Ordinal)
            .Replace("\"singleJourney\": {", Chip + "\"singleJourney\": {", StringComparison.Ordinal));
        var members = string.Join(',', new[] { "issuer", "type", "number", "issuedOn", "expiresOn", "issuingOffice", "singleJourney" }
            .Select(name => $$"""{ "op": "move", "national": "/document/{{name}}", "canonical": "/document/{{name}}" }"""));
        var rest = string.Join(',', new[] { "known", "holderMatch", "verdict", "holder", "protected", "asOf" }
            .Select(name => $$"""{ "op": "move", "national": "/{{name}}", "canonical": "/{{name}}" }"""));
        systems.Write($"schemas/{Record}/1.1/lens.json", $$"""
            { "lens": "1.0", "record": "{{Record}}", "version": "1.1", "neighbour": "1.0", "lines": [
              {{rest}}, {{members}}, { "op": "drop", "side": "national", "at": "/document/chip", "reason": "1.0 knows no chips" } ] }
            """);
        Teach(systems, Simkim, "hasil-verifikasi/1.0.json", "nomorDokumen", "cip");
        Teach(systems, "adapters/mys-niise", "document-verification-result/1.1.json", "documentNo", "chip");
    }

    private static void Teach(SystemsCopy systems, string adapter, string file, string beside, string name)
    {
        systems.Replace($"{adapter}/schemas/{file}", $"\"{beside}\": {{", $"\"{name}\": {{ \"type\": \"boolean\" }}, \"{beside}\": {{");
        systems.Replace($"{adapter}/lenses/{file}", "travel-document-answer/1.0", "travel-document-answer/1.1");
        systems.Replace($"{adapter}/lenses/{file}", $"{{ \"op\": \"move\", \"national\": \"/{beside}\"", $"{{ \"op\": \"move\", \"national\": \"/{name}\", \"canonical\": \"/chip\" }}, {{ \"op\": \"move\", \"national\": \"/{beside}\"");
    }
}
