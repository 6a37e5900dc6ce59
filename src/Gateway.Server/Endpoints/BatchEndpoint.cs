using Gateway.Adapters;
using Gateway.Exchanges;
using Gateway.Records;
using Gateway.Server.Batches;
using Gateway.Server.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Server.Endpoints;

/// <summary><c>POST /{system}/{operation}/batch</c>: many questions in one call, each an exchange of its own (docs/formats/batch.md).</summary>
internal static class BatchEndpoint
{
    public static async Task HandleAsync(HttpContext http, Corridor corridor, ITokenAuthority tokens, RowAsking asking, IHostApplicationLifetime host, TimeProvider time)
    {
        var common = RequestHeaders.Request(http, time.GetUtcNow(), ReadOnlyMemory<byte>.Empty);
        if (!await IsKnownAsync(tokens, common, http.RequestAborted).ConfigureAwait(false) || Form(corridor, common) is not { } form)
        {
            // Nobody recognised, or nothing to ask: one exchange that ends there says so, and is recorded as any other.
            await ExchangeEndpoint.RunAsync(http, common).ConfigureAwait(false);
            return;
        }

        if (form.Versions.Find(common.Version, DateOnly.FromDateTime(common.ReceivedAt.UtcDateTime))?.Retirement is { } retirement)
            RetirementHeaders.Write(http.Response, retirement);

        if (!form.Rows.MediaType.Equals(common.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.MediaType, new Finding("request/media-type", JsonPointer.Root, form.Rows.MediaType)).ConfigureAwait(false);
            return;
        }

        if (http.Request.ContentLength > BatchRun.MostBytes)
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.BatchTooLarge).ConfigureAwait(false);
            return;
        }

        if (BatchCall.Read(http.Request.Headers, common with { MediaType = form.Records, Explains = false }, form.Rows, out var finding) is not { } call)
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.BatchHeaders, finding!).ConfigureAwait(false);
            return;
        }

        await RunAsync(http, call, asking, host.ApplicationStopping).ConfigureAwait(false);
    }

    private static async Task RunAsync(HttpContext http, BatchCall call, RowAsking asking, CancellationToken stopping)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = BatchRun.MostBytes;
        http.Response.ContentType = "application/x-ndjson";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.StartAsync(http.RequestAborted).ConfigureAwait(false);

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        using var run = new BatchRun(call, asking.AskAsync, http.Response.BodyWriter);

        // A batch that was cut must not look like one that has ended.
        if (!await run.RunAsync(http.Request.BodyReader, leaving.Token).ConfigureAwait(false))
            http.Abort();
    }

    private static async ValueTask<bool> IsKnownAsync(ITokenAuthority tokens, Request common, CancellationToken cancellation) =>
        common.Token is { Length: > 0 } token && (await tokens.ValidateAsync(token, cancellation).ConfigureAwait(false)).Identity is not null;

    private static (RowForm Rows, string Records, SpokenVersions Versions)? Form(Corridor corridor, Request common) =>
        corridor.Adapters.Adapters.TryGetValue(common.System, out var system)
        && system.Operations.TryGetValue(common.Operation, out var operation)
        && operation.Asks
            ? (RowForm.Of(operation.Question.Values.First().Codec), operation.Question.Values.First().Codec.MediaType, operation.Spoken)
            : null;
}
