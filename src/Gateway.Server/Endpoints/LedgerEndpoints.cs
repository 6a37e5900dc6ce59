using System.Text;
using Gateway.Exchanges;
using Gateway.Server.Options;
using Gateway.Server.Problems;
using Gateway.TransparencyLog;
using Microsoft.Extensions.Options;

namespace Gateway.Server.Endpoints;

/// <summary>
/// The log as C2SP tlog-tiles lays it out, below <c>/ledger</c>. Checkpoint, key, hash tiles and proofs are anybody's; entry bundles go to the
/// agencies that <see cref="GatewayOptions.LedgerReaders"/> names.
/// </summary>
internal static class LedgerEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";

    public static Task CheckpointAsync(HttpContext http, LedgerHost ledger) =>
        SendAsync(http, Encoding.UTF8.GetBytes(ledger.Files.ReadCheckpoint().Note.ToString()), "text/plain; charset=utf-8", "no-cache");

    public static Task VerifierKeyAsync(HttpContext http, LedgerHost ledger) =>
        SendAsync(http, Encoding.UTF8.GetBytes(ledger.Files.Verifier + "\n"), "text/plain; charset=utf-8", "no-cache");

    public static async Task TileAsync(HttpContext http, LedgerHost ledger, string path)
    {
        if (!TilePath.TryParse($"tile/{path}", out var tile))
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.NoSuchTile).ConfigureAwait(false);
            return;
        }

        if (tile.IsEntries && await RefuseBundleAsync(http).ConfigureAwait(false) is { } refusal)
        {
            await ProblemWriter.WriteAsync(http, refusal).ConfigureAwait(false);
            return;
        }

        if (ledger.Files.TryReadTile(tile) is not { } bytes)
        {
            await ProblemWriter.WriteAsync(http, RefusalKinds.NoSuchTile).ConfigureAwait(false);
            return;
        }

        await SendAsync(http, bytes, "application/octet-stream", tile.IsEntries ? "private, no-store" : Forever).ConfigureAwait(false);
    }

    public static async Task ProofAsync(HttpContext http, LedgerHost ledger, long index)
    {
        if (ledger.Files.TryProve(index) is { } proof)
            await SendAsync(http, Encoding.UTF8.GetBytes(proof.ToString()), "text/plain; charset=utf-8", "no-cache").ConfigureAwait(false);
        else
            await ProblemWriter.WriteAsync(http, RefusalKinds.NotYetCovered).ConfigureAwait(false);
    }

    // Who reads entries is checked by the same authority as who asks questions.
    private static async ValueTask<RefusalKind?> RefuseBundleAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (RequestHeaders.BearerToken(http.Request.Headers.Authorization) is not { Length: > 0 } token)
            return RefusalKinds.TokenMissing;
        var verdict = await services.GetRequiredService<ITokenAuthority>().ValidateAsync(token, http.RequestAborted).ConfigureAwait(false);
        if (verdict.Identity is not { } identity)
            return verdict.Refusal ?? RefusalKinds.TokenInvalid;
        return services.GetRequiredService<IOptions<GatewayOptions>>().Value.LedgerReaders.Contains(identity.Agency)
            ? null
            : RefusalKinds.NotALedgerReader;
    }

    private static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> bytes, string mediaType, string caching)
    {
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.CacheControl = caching;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
    }
}
