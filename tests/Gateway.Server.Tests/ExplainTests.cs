using System.Net;
using System.Text.Json;
using Gateway.Auditing;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Sandbox.People;
using Gateway.Schemas;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tests;

/// <summary>An answer together with the report of how it came about, for whoever prefers one.</summary>
public sealed class ExplainTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    private static readonly Lazy<CompiledSchema> Schema = new(() =>
    {
        var library = new SchemaLibrary();
        library.Add(null, File.ReadAllBytes(Repository.Path("schemas", "gateway", "explanation", "1.0", "schema.json")));
        return library.Compile("urn:gateway:schema:gateway:explanation:1.0");
    });

    public static TheoryData<string> Questions => ProtectionTests.Questions;

    [Fact]
    public async Task The_answer_is_the_one_that_comes_without_a_report_and_its_receipt_opens()
    {
        foreach (var call in new[] { Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport), Calls.DocumentVerification(WellKnown.ValidIndonesianPassport) })
        {
            await gateway.AskAsync(call);
            var plain = await gateway.AskAsync(call);

            var explained = Explained.Of(await gateway.AskAsync(call with { Prefer = "respond-async, explain" }));

            Assert.Equal("cached", plain.Freshness);
            Assert.Equal(plain.Body, explained.Answer);
            Assert.Equal(plain.Headers["Content-Type"], explained.AnswerType);
            Assert.Equal(plain.Headers["Exchange-Loss"], explained.Heard.Headers["Exchange-Loss"]);
            var entry = await gateway.Ledger.AtAsync(explained.Heard.Index);
            Assert.True(TreeHash.TryParse(entry["answer"], out var answer));
            Assert.True(Commitment.Opens(answer, explained.Heard.AnswerSalt, explained.Answer));
            Assert.DoesNotContain("Preference-Applied", plain.Headers.Keys);
        }
    }

    [Fact]
    public async Task Every_step_is_told_value_by_value()
    {
        var explained = Explained.Of(await gateway.AskAsync(Calls.DocumentVerification(WellKnown.LostIndonesianPassport) with { Prefer = "explain" }));

        IsValid(explained);
        Assert.Equal("verify", explained.Json.GetProperty("grade").GetString());
        Assert.Equal(
            ["move /document/issuingState -> /document/issuer mapped", "move /document/documentNo -> /document/number mapped"],
            explained.Values("question-read").Where(line => line.Contains(" -> /", StringComparison.Ordinal)));
        Assert.Equal("idn-simkim permintaan-verifikasi 1.0", System(explained.Step("question-put")));
        Assert.Equal("idn-simkim hasil-verifikasi 1.0", System(explained.Step("answer-heard")));
        Assert.Contains("code /statusDokumen -> /verdict mapped", explained.Values("answer-heard"));
        Assert.Contains("code /verdict -> /verdict mapped", explained.Values("answer-told"));
        Assert.Equal(explained.Values("answer-told").Count, explained.Step("answer-told").GetProperty("counts").GetProperty("mapped").GetInt32());
    }

    [Fact]
    public async Task A_way_over_a_version_between_is_told_as_one()
    {
        var (issuer, number) = WellKnown.LostIndonesianPassport;
        var call = Calls.Json("/mys-niise/document-verifications", "mys-jim", new { document = new { issuingState = issuer, documentNo = number }, entryPoint = "MYTWU" });

        var explained = Explained.Of(await gateway.AskAsync(call with { ContentType = "application/json; version=1.1", Prefer = "explain" }));

        IsValid(explained);
        Assert.Equal("mys-niise document-verification 1.1", System(explained.Step("question-read")));
        Assert.Equal(
            ["drop /entryPoint -> - dropped", "move /document/issuingState -> /document/issuer mapped", "move /document/documentNo -> /document/number mapped"],
            explained.Values("question-read"));
        Assert.Contains("code /verdict -> /verdict mapped", explained.Values("answer-told"));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_protected_person_and_nobody_have_the_same_report_to_the_byte(string question)
    {
        var (guarded, nobody) = ProtectionTests.Pair(question);
        foreach (var grade in new[] { null, "exists", "read" })
        {
            var first = await gateway.AskAsync(guarded with { Prefer = "explain", Grade = grade });
            var second = await gateway.AskAsync(nobody with { Prefer = "explain", Grade = grade });
            Assert.Equal(first.Status, second.Status);
            if (first.Status != HttpStatusCode.OK)
                continue;
            Assert.Equal(Explained.Of(second).Report, Explained.Of(first).Report);
            Assert.Equal(first.Body.Length, second.Body.Length);
            Assert.Equal("not-found", Explained.Of(first).Absent("answer-heard"));
        }
    }

    [Fact]
    public async Task Of_the_providers_answer_no_field_is_named_that_was_not_disclosed()
    {
        Call[] calls =
        [
            Calls.SemakanDokumen(WellKnown.RenewedIndonesianPassport), Calls.CekDokumen(WellKnown.ValidMalaysianPassport), Calls.CekIzin(WellKnown.DetaineeInMalaysia),
            Calls.CekStatus(WellKnown.DetaineeInMalaysia) with { Grade = "read" }, Calls.CekStatus(WellKnown.OverstayerInMalaysia) with { Grade = "exists" },
            Calls.StatusCheck(WellKnown.MalaysianWithItas),
        ];
        foreach (var call in calls)
        {
            var explained = Explained.Of(await gateway.AskAsync(call with { Prefer = "explain", NoCache = true }));

            IsValid(explained);
            var disclosed = (await gateway.Ledger.AtAsync(explained.Heard.Index)).Fields.Select(JsonPointer.Parse).ToList();
            Assert.NotEmpty(explained.Places("answer-heard"));
            Assert.All(explained.Places("answer-heard"), place => Assert.Contains(disclosed, field => JsonPointer.Parse(place).IsWithin(field)));
            Assert.DoesNotContain(explained.Values("answer-heard"), line => line.Contains("-> - ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_kept_answer_says_that_nothing_was_asked_and_what_was_told()
    {
        var call = Calls.StatusCheck(WellKnown.MalaysianWithItas) with { Prefer = "explain" };
        var live = Explained.Of(await gateway.AskAsync(call with { NoCache = true }));

        var kept = Explained.Of(await gateway.AskAsync(call));

        IsValid(kept);
        Assert.Equal("cached", kept.Heard.Freshness);
        Assert.Equal("kept", kept.Absent("question-put"));
        Assert.Equal("kept", kept.Absent("answer-heard"));
        Assert.Equal(live.Values("question-read"), kept.Values("question-read"));
        Assert.Equal(live.Values("answer-told"), kept.Values("answer-told"));
    }

    [Fact]
    public async Task A_refusal_explains_itself_as_ever()
    {
        foreach (var call in new[]
        {
            Calls.DocumentVerification(WellKnown.ValidMalaysianPassport),
            Calls.DocumentVerification(WellKnown.LostIndonesianPassport) with { Purpose = "return" },
            Calls.DocumentVerification(WellKnown.LostIndonesianPassport) with { Authorization = "" },
        })
        {
            var reply = await gateway.AskAsync(call with { Prefer = "explain" });

            Assert.NotEmpty(reply.Problem);
            Assert.DoesNotContain("Preference-Applied", reply.Headers.Keys);
        }
    }

    [Fact]
    public async Task What_translation_did_is_counted_in_the_ledger_whether_or_not_it_is_explained()
    {
        var call = Calls.SemakanDokumen(WellKnown.LostIndonesianPassport);
        var plain = await gateway.Ledger.OfAsync((await gateway.AskAsync(call)).ExchangeId, 2);
        var explained = await gateway.Ledger.OfAsync((await gateway.AskAsync(call with { Prefer = "explain" })).ExchangeId, 2);

        Assert.Empty(plain[0].Translated);
        Assert.Equal(["defaulted", "dropped", "mapped", "narrowed", "unknown"], plain[1].Translated.Keys);
        Assert.InRange(plain[1].Translated["mapped"], 10, 100);
        Assert.Equal(plain[1].Losses, plain[1].Translated.Where(count => count.Key != "mapped").Sum(count => count.Value));
        Assert.Equal(plain[1].Translated, explained[1].Translated);
    }

    internal static void IsValid(Explained explained)
    {
        Assert.True(JsonRecord.TryRead(explained.Report, RecordLimits.Exchange, out var report, out _));
        using (report)
            Assert.Empty(Schema.Value.Check(report.Root));
    }

    private static string System(JsonElement step) =>
        $"{step.GetProperty("system").GetString()} {step.GetProperty("record").GetString()} {step.GetProperty("version").GetString()}";
}
