using System.Globalization;
using Gateway.Auditing;
using Gateway.Exchanges;
using Gateway.Server.Problems;

namespace Gateway.Server.Endpoints;

/// <summary><c>POST /{system}/{operation}</c>: turns HTTP into a request, and a reply into HTTP. It decides nothing.</summary>
internal static partial class ExchangeEndpoint
{
    public static async Task HandleAsync(HttpContext http)
    {
        var body = await CappedBody.ReadAsync(http.Request.Body, http.Request.ContentLength, http.RequestAborted).ConfigureAwait(false);
        var received = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await RunAsync(http, RequestHeaders.Request(http, received, body)).ConfigureAwait(false);
    }

    /// <summary>Runs the exchange that a call is, and answers the call with its reply.</summary>
    public static async Task RunAsync(HttpContext http, Request request)
    {
        var services = http.RequestServices;
        var reply = await services.GetRequiredService<Exchange>().RunAsync(request, http.RequestAborted).ConfigureAwait(false);
        LogFault(services.GetRequiredService<ILogger<Exchange>>(), reply);

        // Whoever has hung up gets nothing; that they asked is in the ledger.
        if (!http.RequestAborted.IsCancellationRequested)
            await WriteAsync(http, reply).ConfigureAwait(false);
    }

    /// <summary>Says in the operator's log what broke an exchange, if anything did.</summary>
    public static void LogFault(ILogger<Exchange> logger, Reply reply)
    {
        if (reply.Refusal?.Cause is { } cause)
            Log.Fault(logger, reply.ExchangeId, cause.GetType().FullName, cause.StackTrace);
    }

    private static async Task WriteAsync(HttpContext http, Reply reply)
    {
        var response = http.Response;
        response.Headers["Exchange-Id"] = reply.ExchangeId;
        response.Headers.CacheControl = "no-store";
        if (reply.Receipt is { } receipt)
            response.Headers["Exchange-Receipt"] = ReceiptHeader(receipt);
        if (reply.Spoken?.Retirement is { } retirement)
            RetirementHeaders.Write(response, retirement);
        if (reply.Refusal is not null)
        {
            await ProblemWriter.WriteAsync(http, reply).ConfigureAwait(false);
            return;
        }

        response.Headers["Exchange-Freshness"] = FreshnessHeader(reply.Freshness!);
        response.Headers["Exchange-Loss"] = reply.Losses.ToString(CultureInfo.InvariantCulture);
        if (!reply.Report.IsEmpty)
        {
            await ExplainedAnswer.WriteAsync(response, reply, http.RequestAborted).ConfigureAwait(false);
            return;
        }

        response.ContentType = reply.MediaType;
        response.ContentLength = reply.Body.Length;
        await response.BodyWriter.WriteAsync(reply.Body, http.RequestAborted).ConfigureAwait(false);
    }

    private static string ReceiptHeader(Receipt receipt)
    {
        var position = receipt.Position;
        return receipt is { QuestionSalt: { } question, AnswerSalt: { } answer }
            ? string.Create(CultureInfo.InvariantCulture, stackalloc char[256], $"index={position.Index}; leaf={position.Leaf}; question-salt={question}; answer-salt={answer}")
            : string.Create(CultureInfo.InvariantCulture, stackalloc char[256], $"index={position.Index}; leaf={position.Leaf}");
    }

    private static string FreshnessHeader(EntryFreshness freshness) =>
        $"{FreshnessText.Kind(freshness.Kind)}; as-of={FreshnessText.AsOf(freshness)}";

    private static partial class Log
    {
        // The exception's message stays out: a library may have put a value of the record into it.
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "exchange {ExchangeId} failed with {Exception}{StackTrace}")]
        public static partial void Fault(ILogger logger, string exchangeId, string? exception, string? stackTrace);
    }
}
