using System.Globalization;
using Gateway.Auditing;
using Gateway.Exchanges;
using Gateway.Server.Problems;
using Microsoft.Net.Http.Headers;

namespace Gateway.Server.Endpoints;

/// <summary><c>POST /{system}/{operation}</c>: turns HTTP into a request, and a reply into HTTP. It decides nothing.</summary>
internal static partial class ExchangeEndpoint
{
    public static async Task HandleAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var request = await ReadAsync(http, services.GetRequiredService<TimeProvider>()).ConfigureAwait(false);
        var reply = await services.GetRequiredService<Exchange>().RunAsync(request, http.RequestAborted).ConfigureAwait(false);
        if (reply.Refusal?.Cause is { } cause)
            Log.Fault(services.GetRequiredService<ILogger<Exchange>>(), reply.ExchangeId, cause.GetType().FullName, cause.StackTrace);

        // Whoever has hung up gets nothing; that they asked is in the ledger.
        if (!http.RequestAborted.IsCancellationRequested)
            await WriteAsync(http, reply).ConfigureAwait(false);
    }

    private static async ValueTask<Request> ReadAsync(HttpContext http, TimeProvider time)
    {
        var headers = http.Request.Headers;
        var received = time.GetUtcNow();
        var (mediaType, version) = ContentType(http.Request.ContentType);
        var body = await CappedBody.ReadAsync(http.Request.Body, http.Request.ContentLength, http.RequestAborted).ConfigureAwait(false);
        return new Request
        {
            ExchangeId = Guid.CreateVersion7(received).ToString(),
            System = (string)http.Request.RouteValues["system"]!,
            Operation = (string)http.Request.RouteValues["operation"]!,
            Body = body ?? default,
            BodyTooLarge = body is null,
            ReceivedAt = received,
            MediaType = mediaType,
            Version = version,
            Token = RequestHeaders.BearerToken(headers.Authorization),
            Purpose = RequestHeaders.Single(headers["Exchange-Purpose"]),
            Case = RequestHeaders.Single(headers["Exchange-Case"]),
            Grade = RequestHeaders.Single(headers["Exchange-Grade"]),
            InsistsOnSource = CacheControlHeaderValue.TryParse(headers.CacheControl.ToString(), out var cache) && cache.NoCache,
            TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
        };
    }

    private static (string? MediaType, string? Version) ContentType(string? header)
    {
        if (header is "application/json" or "application/xml")
            return (header, null);
        if (!MediaTypeHeaderValue.TryParse(header, out var parsed))
            return (null, null);

        // Every format here is UTF-8; another charset would be read into other names.
        if (parsed.Charset.HasValue && !parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return (null, null);
        var version = parsed.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("version", StringComparison.OrdinalIgnoreCase));
        return (parsed.MediaType.ToString(), version is null ? null : HeaderUtilities.RemoveQuotes(version.Value).ToString());
    }

    private static async Task WriteAsync(HttpContext http, Reply reply)
    {
        var response = http.Response;
        response.Headers["Exchange-Id"] = reply.ExchangeId;
        response.Headers.CacheControl = "no-store";
        if (reply.Receipt is { } receipt)
            response.Headers["Exchange-Receipt"] = ReceiptHeader(receipt);
        if (reply.Refusal is not null)
        {
            await ProblemWriter.WriteAsync(http, reply).ConfigureAwait(false);
            return;
        }

        response.Headers["Exchange-Freshness"] = FreshnessHeader(reply.Freshness!);
        response.Headers["Exchange-Loss"] = reply.Losses.ToString(CultureInfo.InvariantCulture);
        response.ContentType = reply.MediaType;
        response.ContentLength = reply.Body.Length;
        await response.Body.WriteAsync(reply.Body, http.RequestAborted).ConfigureAwait(false);
    }

    private static string ReceiptHeader(Receipt receipt)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"index={receipt.Position.Index}; leaf={receipt.Position.Leaf}");
        return receipt is { QuestionSalt: { } question, AnswerSalt: { } answer }
            ? $"{header}; question-salt={question}; answer-salt={answer}"
            : header;
    }

    private static string FreshnessHeader(EntryFreshness freshness) => string.Create(
        CultureInfo.InvariantCulture,
        $"{freshness.Kind switch
        {
            FreshnessKind.Live => "live",
            FreshnessKind.Cached => "cached",
            FreshnessKind.Stale => "stale",
            _ => throw new ArgumentOutOfRangeException(nameof(freshness)),
        }}; as-of={freshness.AsOf.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    private static partial class Log
    {
        // The exception's message stays out: a library may have put a value of the record into it.
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "exchange {ExchangeId} failed with {Exception}{StackTrace}")]
        public static partial void Fault(ILogger logger, string exchangeId, string? exception, string? stackTrace);
    }
}
