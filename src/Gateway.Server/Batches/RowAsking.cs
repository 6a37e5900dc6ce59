using Gateway.Exchanges;
using Gateway.Server.Endpoints;
using Gateway.Server.Options;
using Microsoft.Extensions.Options;

namespace Gateway.Server.Batches;

/// <summary>
/// Makes of a row its result: an exchange of its own like any other, or what a finished one of the same caller, key and number came to. Rows of
/// all batches together are asked a bounded number at a time, so that a batch takes no place from those who stand at a border.
/// </summary>
internal sealed class RowAsking(
    Exchange exchange,
    ITokenAuthority tokens,
    RowKeyring keyring,
    RowResults results,
    TimeProvider time,
    IOptions<GatewayOptions> options,
    ILogger<Exchange> logger) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.BatchRows);

    /// <summary>The row's line. Once begun it is finished, whether or not anybody still waits: its question may have left.</summary>
    public async Task<ReadOnlyMemory<byte>> AskAsync(BatchCall call, Row row)
    {
        await _places.WaitAsync().ConfigureAwait(false);
        var request = call.Question(row, time.GetUtcNow());
        try
        {
            var caller = await tokens.ValidateAsync(request.Token!, CancellationToken.None).ConfigureAwait(false);

            // A token that has run out meanwhile is refused by the exchange, which records that.
            return caller.Identity is { } identity
                ? await AskOnceAsync(call, row, request, keyring.Name(identity, call.Key, row.Number)).ConfigureAwait(false)
                : ResultLine.Of(call, row.Number, await RunAsync(request).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            // A bug here stops this row and no other.
            var fault = new Reply { ExchangeId = request.ExchangeId, Refusal = new Refusal(RefusalKinds.Fault, new Facts(request), [], exception) };
            ExchangeEndpoint.LogFault(logger, fault);
            return ResultLine.Of(call, row.Number, fault);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<ReadOnlyMemory<byte>> AskOnceAsync(BatchCall call, Row row, Request request, RowName name)
    {
        switch (results.Claim(name, keyring.Fingerprint(request), out var finished))
        {
            case RowClaim.Finished when await exchange.PermitsAsync(request, CancellationToken.None).ConfigureAwait(false):
                return finished;
            case RowClaim.Finished:
                // What has been permitted is not any more: the exchange says so, and records it.
                return ResultLine.Of(call, row.Number, await RunAsync(request).ConfigureAwait(false));
            case RowClaim.StillRunning:
                return ResultLine.Of(call, row.Number, RefusalKinds.RowStillRunning);
            case RowClaim.AskedOtherwise:
                return ResultLine.Of(call, row.Number, RefusalKinds.KeyUsedOtherwise);
        }

        var isKept = false;
        try
        {
            var reply = await RunAsync(request).ConfigureAwait(false);
            var line = ResultLine.Of(call, row.Number, reply);
            if (IsFinal(reply))
            {
                results.Keep(name, line.Span);
                isKept = true;
            }

            return line;
        }
        finally
        {
            if (!isKept)
                results.Release(name);
        }
    }

    // What may succeed later unchanged, or with a newer token, is to be asked again by whoever comes back.
    private static bool IsFinal(Reply reply) => reply.Refusal is not { } refusal || (!refusal.Kind.Retry && refusal.Facts.Identity is not null);

    private async Task<Reply> RunAsync(Request request)
    {
        var reply = await exchange.RunAsync(request, CancellationToken.None).ConfigureAwait(false);
        ExchangeEndpoint.LogFault(logger, reply);
        return reply;
    }
}
