using System.Buffers;
using Gateway.Exchanges;
using Gateway.Records;
using Microsoft.Net.Http.Headers;

namespace Gateway.Server.Problems;

/// <summary>Answers a refused call with a problem document, in the caller's language, with the headers that its status asks for.</summary>
internal static class ProblemWriter
{
    /// <summary>Writes the refusal of an exchange.</summary>
    public static Task WriteAsync(HttpContext http, Reply reply) => WriteAsync(http, Problem.Of(reply.ExchangeId, reply.Refusal!));

    /// <summary>Writes a refusal outside an exchange, such as of a look at the ledger.</summary>
    public static Task WriteAsync(HttpContext http, RefusalKind kind, params IReadOnlyList<Finding> findings) =>
        WriteAsync(http, new Problem(kind) { Findings = findings });

    private static async Task WriteAsync(HttpContext http, Problem problem)
    {
        var texts = ProblemLanguage.Choose(http.Request.Headers.AcceptLanguage);
        var body = new ArrayBufferWriter<byte>(1024);
        ProblemDocument.Write(problem, texts, body);

        var response = http.Response;
        response.StatusCode = problem.Kind.Status;
        response.ContentType = "application/problem+json";
        response.ContentLength = body.WrittenCount;
        response.Headers.ContentLanguage = texts.Tag;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        if (problem.Kind.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = Challenge(problem.Kind);
        if (problem.Kind.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "1";
        await response.Body.WriteAsync(body.WrittenMemory, http.RequestAborted).ConfigureAwait(false);
    }

    // RFC 6750, section 3.1: who sent no token is told no error.
    private static string Challenge(RefusalKind kind) => kind == RefusalKinds.TokenMissing
        ? "Bearer realm=\"gateway\""
        : "Bearer realm=\"gateway\", error=\"invalid_token\"";
}
