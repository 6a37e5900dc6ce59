using System.Text.Json;
using Gateway.Exchanges;
using Gateway.Records;
using Gateway.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace Gateway.Server.Tests.Problems;

public sealed class ProblemWriterTests
{
    private const string ExchangeId = "019a9f0e-7a00-7000-8000-000000000001";

    [Fact]
    public async Task A_refusal_is_a_problem_document_in_the_callers_language()
    {
        var http = await WriteAsync(RefusalKinds.RecordInvalid, "ms", [new Finding("schema/required", JsonPointer.Parse("/dokumen"), "required noDokumen")]);

        Assert.Equal(422, http.Response.StatusCode);
        Assert.Equal("application/problem+json", http.Response.ContentType);
        Assert.Equal("ms", http.Response.Headers.ContentLanguage);
        Assert.Equal("Accept-Language", http.Response.Headers.Vary);
        Assert.Equal(
            """
            {"type":"urn:gateway:problem:record:invalid","title":"Rekod tidak mematuhi peraturan","status":422,"detail":"Betulkan perkara yang dinyatakan dalam dapatan. Tiada pertanyaan dimajukan.","instance":"/exchanges/019a9f0e-7a00-7000-8000-000000000001","act":"asker","retry":false,"lang":"ms","findings":[{"code":"schema/required","at":"/dokumen","expected":"required noDokumen","text":"Medan yang wajib diisi tiada di sini."}],"traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}
            """,
            Body(http));
        Assert.Equal(http.Response.Body.Length, http.Response.ContentLength);
    }

    [Fact]
    public async Task A_language_that_the_reply_already_varies_by_something_else_keeps_both()
    {
        var http = Context("id");
        http.Response.Headers.Vary = "Origin";

        await ProblemWriter.WriteAsync(http, Reply(RefusalKinds.PurposeMissing, []));

        Assert.Equal("Origin,Accept-Language", http.Response.Headers.Vary.ToString());
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Every_kind_of_refusal_can_be_written_in_every_language(string code)
    {
        var kind = ProblemTextsTests.Kinds.Single(kind => kind.Code == code);
        foreach (var language in new[] { "en", "id", "ms" })
        {
            var http = await WriteAsync(kind, language, []);

            using var document = JsonDocument.Parse(Body(http));
            var root = document.RootElement;
            Assert.Equal(kind.Status, http.Response.StatusCode);
            Assert.Equal(kind.Status, root.GetProperty("status").GetInt32());
            Assert.Equal("urn:gateway:problem:" + code.Replace('/', ':'), root.GetProperty("type").GetString());
            Assert.Equal(language, root.GetProperty("lang").GetString());
            Assert.Equal(kind.Retry, root.GetProperty("retry").GetBoolean());
            Assert.Equal(kind.Act.ToString(), root.GetProperty("act").GetString(), ignoreCase: true);
            Assert.Equal($"/exchanges/{ExchangeId}", root.GetProperty("instance").GetString());
            Assert.False(root.TryGetProperty("findings", out _));
        }
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task The_answering_system_is_named_only_where_its_side_has_to_act(string code)
    {
        var kind = ProblemTextsTests.Kinds.Single(kind => kind.Code == code);

        var http = await WriteAsync(kind, "en", []);

        using var document = JsonDocument.Parse(Body(http));
        Assert.Equal(kind.Act == PartyToAct.Provider, document.RootElement.TryGetProperty("system", out var system) && system.GetString() == "idn-simkim");
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Headers_follow_the_status(string code)
    {
        var kind = ProblemTextsTests.Kinds.Single(kind => kind.Code == code);

        var headers = (await WriteAsync(kind, "en", [])).Response.Headers;

        Assert.Equal(kind.Status == 503 ? "1" : null, headers.RetryAfter.SingleOrDefault());
        Assert.Equal(
            (kind.Status, kind.Code) switch
            {
                (401, "token/missing") => "Bearer realm=\"gateway\"",
                (401, _) => "Bearer realm=\"gateway\", error=\"invalid_token\"",
                _ => null,
            },
            headers.WWWAuthenticate.SingleOrDefault());
    }

    [Fact]
    public async Task A_findings_text_is_the_same_whatever_the_record_held()
    {
        var plain = await WriteAsync(RefusalKinds.RecordInvalid, "id", [new Finding("schema/maxLength", JsonPointer.Parse("/a"), "maxLength 9")]);
        var other = await WriteAsync(RefusalKinds.RecordInvalid, "id", [new Finding("schema/maxLength", JsonPointer.Parse("/b/0"), "maxLength 20")]);

        Assert.Equal("Teks terlalu panjang.", Text(plain));
        Assert.Equal(Text(plain), Text(other));

        static string? Text(HttpContext http)
        {
            using var document = JsonDocument.Parse(Body(http));
            return document.RootElement.GetProperty("findings")[0].GetProperty("text").GetString();
        }
    }

    [Fact]
    public async Task The_cause_of_a_fault_stays_with_the_operator()
    {
        var http = Context("en");
        var refusal = new Refusal(RefusalKinds.Fault, Facts(), [], new InvalidOperationException("SITI AMINAH C1234567"));

        await ProblemWriter.WriteAsync(http, new Reply { ExchangeId = ExchangeId, Refusal = refusal });

        Assert.DoesNotContain("SITI", Body(http), StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", Body(http), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_an_exchange_there_is_no_instance()
    {
        var http = Context("en");

        await ProblemWriter.WriteAsync(http, RefusalKinds.NoSuchSystem);

        using var document = JsonDocument.Parse(Body(http));
        Assert.Equal(404, http.Response.StatusCode);
        Assert.False(document.RootElement.TryGetProperty("instance", out _));
    }

    public static TheoryData<string> EveryKind() => [.. ProblemTextsTests.Kinds.Select(kind => kind.Code)];

    private static async Task<HttpContext> WriteAsync(RefusalKind kind, string language, IReadOnlyList<Finding> findings)
    {
        var http = Context(language);
        await ProblemWriter.WriteAsync(http, Reply(kind, findings));
        return http;
    }

    private static DefaultHttpContext Context(string language)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = language;
        http.Response.Body = new MemoryStream();
        return http;
    }

    private static Reply Reply(RefusalKind kind, IReadOnlyList<Finding> findings) =>
        new() { ExchangeId = ExchangeId, Refusal = new Refusal(kind, Facts(), findings) };

    private static Facts Facts() => new(new Request
    {
        ExchangeId = ExchangeId,
        System = "mys-niise",
        Operation = "document-verifications",
        Body = default,
        ReceivedAt = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero),
        TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
    })
    {
        AnsweringSystem = "idn-simkim",
    };

    private static string Body(HttpContext http) => System.Text.Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
}
