using System.Net;
using System.Text;
using System.Text.Json;
using Gateway.Auditing;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Server.Tests.Testbed;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tests.Batches;

/// <summary>Many questions in one call, each of them an exchange like any other.</summary>
public sealed class BatchTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task Every_row_is_an_exchange_of_its_own_with_entries_and_a_receipt()
    {
        var calls = Indonesian().Take(120).Select(key => Calls.DocumentVerification(key)).ToList();
        var asked = gateway.Asked;

        var results = await gateway.SendAsync(gateway.Batch(calls) with { Key = "whole", NoCache = true });

        Assert.Equal(calls.Count, gateway.Asked - asked);
        Assert.Equal(Enumerable.Range(1, calls.Count), results.Select(result => (int)result.Row).Order());
        Assert.Equal(calls.Count, results.Select(result => result.ExchangeId).Distinct().Count());
        foreach (var result in results)
        {
            Assert.Equal(200, result.Status);
            var entries = await gateway.Ledger.OfAsync(result.ExchangeId!, 2);
            Assert.Equal(["asked", "answered"], entries.Select(entry => entry.Kind));
            Assert.Equal(result.Index, entries[1].Index);
            Assert.Equal(result.Hash("leaf"), MerkleTree.LeafHash(entries[1].Bytes.Span));
            Assert.True(Commitment.Opens(Hash(entries[1]["question"]), result.Hash("questionSalt"), calls[(int)result.Row - 1].Body));
            Assert.True(Commitment.Opens(Hash(entries[1]["answer"]), result.Hash("answerSalt"), result.Body));
            Assert.Equal(entries[1].FreshnessKind, result.Json.GetProperty("freshness").GetProperty("kind").GetString());
            Assert.Equal(entries[1].Losses, result.Json.GetProperty("loss").GetInt64());
        }
    }

    [Fact]
    public async Task A_row_says_what_a_single_call_says()
    {
        var calls = new[] { WellKnown.LostIndonesianPassport, WellKnown.ExpiredIndonesianPassport, WellKnown.ProtectedIndonesianPassport }
            .Select(key => Calls.DocumentVerification(key)).ToList();

        var results = await gateway.SendAsync(gateway.Batch(calls) with { Key = "same" });

        foreach (var result in results)
        {
            var single = await gateway.AskAsync(calls[(int)result.Row - 1]);
            Assert.Equal(single.Headers["Content-Type"], result.Json.GetProperty("mediaType").GetString());
            Assert.Equal(WithoutMoment(single.Text), WithoutMoment(Encoding.UTF8.GetString(result.Body)));
        }
    }

    [Fact]
    public async Task A_bad_row_is_a_problem_in_its_own_line_under_the_number_that_an_editor_shows()
    {
        var good = Encoding.UTF8.GetString(Calls.DocumentVerification(WellKnown.LostIndonesianPassport).Body);
        var body = Batch.Lines(
            good,
            "{\"document\":",
            "",
            "{}",
            Encoding.UTF8.GetString(Calls.DocumentVerification(WellKnown.ValidMalaysianPassport).Body),
            $"{{\"document\":\"{new string('x', 256 * 1024)}\"}}",
            "  \r",
            good);

        var results = await gateway.SendAsync(gateway.Batch() with { Key = "bad", Body = body, Language = "ms" });

        Assert.Equal(
            [(1L, 200), (2L, 400), (4L, 422), (5L, 422), (6L, 413), (8L, 200)],
            results.Select(result => (result.Row, result.Status)).Order());
        var problems = results.Where(result => result.Status != 200).OrderBy(result => result.Row).ToList();
        Assert.Equal(["request/unreadable", "record/invalid", "record/own-state", "request/too-large"], problems.Select(result => result.Problem));
        foreach (var problem in problems)
        {
            Assert.Equal("ms", problem.Json.GetProperty("problem").GetProperty("lang").GetString());
            Assert.Equal($"/exchanges/{problem.ExchangeId}", problem.Json.GetProperty("problem").GetProperty("instance").GetString());
            Assert.Equal("denied", Assert.Single(await gateway.Ledger.OfAsync(problem.ExchangeId!, 1)).Kind);
        }
    }

    [Fact]
    public async Task A_row_without_a_line_feed_at_the_end_of_the_body_counts()
    {
        var results = await gateway.SendAsync(gateway.Batch() with { Key = "no-feed", Body = Calls.DocumentVerification(WellKnown.LostIndonesianPassport).Body });

        Assert.Equal([(1L, 200)], results.Select(result => (result.Row, result.Status)));
    }

    [Fact]
    public async Task Rows_are_numbered_from_where_the_caller_says_and_those_it_has_are_not_asked()
    {
        var asked = gateway.Asked;
        var calls = Indonesian().Skip(200).Take(10).Select(key => Calls.DocumentVerification(key)).ToList();

        var results = await gateway.SendAsync(gateway.Batch(calls) with { Key = "later", NoCache = true, FirstRow = "401", Held = "1-402,404,409-500" });

        Assert.Equal([403L, 405L, 406L, 407L, 408L], results.Select(result => result.Row).Order());
        Assert.Equal(5, gateway.Asked - asked);
    }

    [Fact]
    public async Task A_system_that_speaks_XML_has_its_records_in_strings()
    {
        var call = Calls.SemakanDokumen(WellKnown.LostIndonesianPassport);
        var body = Batch.Lines(JsonSerializer.Serialize(Encoding.UTF8.GetString(call.Body)), Encoding.UTF8.GetString(call.Body).ReplaceLineEndings(""), "\"\\ud800\"", "\"<a/>\" 1");

        var results = await gateway.SendAsync(gateway.Batch() with { Key = "xml", Path = "/mys-myimms/semakan-dokumen/batch", Body = body });

        Assert.Equal([(1L, 200), (2L, 400), (3L, 400), (4L, 400)], results.Select(result => (result.Row, result.Status)).Order());
        var answer = results.Single(result => result.Row == 1);
        Assert.Equal("application/xml; version=1.0", answer.Json.GetProperty("mediaType").GetString());
        Assert.Contains("<StatusDokumen>HILANG</StatusDokumen>", answer.Json.GetProperty("body").GetString(), StringComparison.Ordinal);
        var entry = await gateway.Ledger.AtAsync(answer.Index);
        Assert.True(Commitment.Opens(Hash(entry["question"]), answer.Hash("questionSalt"), call.Body));
        Assert.True(Commitment.Opens(Hash(entry["answer"]), answer.Hash("answerSalt"), Encoding.UTF8.GetBytes(answer.Json.GetProperty("body").GetString()!)));
    }

    [Fact]
    public async Task A_purpose_that_nothing_permits_is_refused_row_by_row_and_nobody_is_asked()
    {
        var asked = gateway.Asked;

        var results = await gateway.SendAsync(gateway.Batch(Enumerable.Repeat(Calls.DocumentVerification(WellKnown.LostIndonesianPassport), 3)) with { Key = "purpose", Purpose = "return" });

        Assert.Equal(["access/purpose", "access/purpose", "access/purpose"], results.Select(result => result.Problem));
        Assert.Equal(asked, gateway.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    public async Task Who_is_nobody_known_is_refused_as_a_whole_and_that_is_recorded(string? authorization)
    {
        var reply = await gateway.SendRefusedAsync(gateway.Batch(Calls.DocumentVerification(WellKnown.LostIndonesianPassport)) with { Authorization = authorization });

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal(authorization is null ? "token/missing" : "token/invalid", reply.Problem);
        Assert.Equal("denied", Assert.Single(await gateway.Ledger.OfAsync(reply.ExchangeId, 1)).Kind);
    }

    [Theory]
    [InlineData("/mys-nowhere/document-verifications/batch", "request/no-such-system")]
    [InlineData("/mys-niise/nothing/batch", "request/no-such-operation")]
    public async Task What_does_not_exist_is_refused_as_a_whole(string path, string problem)
    {
        var reply = await gateway.SendRefusedAsync(gateway.Batch(Calls.DocumentVerification(WellKnown.LostIndonesianPassport)) with { Path = path });

        Assert.Equal(problem, reply.Problem);
    }

    [Fact]
    public async Task Headers_that_a_batch_needs_are_named_where_they_are_wrong()
    {
        var batch = gateway.Batch(Calls.DocumentVerification(WellKnown.LostIndonesianPassport));
        var asked = gateway.Asked;

        foreach (var (wrong, finding) in new[]
        {
            (batch with { Key = null }, "request/idempotency-key"),
            (batch with { Key = "\"\"" }, "request/idempotency-key"),
            (batch with { Key = "two words" }, "request/idempotency-key"),
            (batch with { Key = new string('k', 129) }, "request/idempotency-key"),
            (batch with { FirstRow = "0" }, "request/first-row"),
            (batch with { FirstRow = "-1" }, "request/first-row"),
            (batch with { FirstRow = "9999999999999999999" }, "request/first-row"),
            (batch with { Held = "3-1" }, "request/rows-held"),
            (batch with { Held = "1-3,2" }, "request/rows-held"),
            (batch with { Held = "1,,2" }, "request/rows-held"),
        })
        {
            var reply = await gateway.SendRefusedAsync(wrong);
            Assert.Equal("request/batch-headers", reply.Problem);
            Assert.Equal(finding, Assert.Single(reply.Findings).Code);
        }

        var other = await gateway.SendRefusedAsync(batch with { ContentType = "application/json" });
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.Status);
        Assert.Equal("application/x-ndjson", other.Json.GetProperty("findings")[0].GetProperty("expected").GetString());
        Assert.Equal(asked, gateway.Asked);
    }

    internal static IEnumerable<DocumentKey> Indonesian() =>
        from person in People.All.All
        from document in person.Documents
        where document.Issuer == "IDN"
        select document.Key;

    private static TreeHash Hash(string? text)
    {
        Assert.True(TreeHash.TryParse(text, out var hash));
        return hash;
    }

    private static string WithoutMoment(string answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer, "\"asAt\":\"[^\"]*\"", "");
}
