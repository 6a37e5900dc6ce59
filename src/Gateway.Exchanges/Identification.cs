namespace Gateway.Exchanges;

/// <summary>Finds out who is asking. Nothing else of the request is looked at before.</summary>
public sealed class Identification(ITokenAuthority tokens)
{
    public async ValueTask<Step<Identified>> IdentifyAsync(Received received, CancellationToken cancellation)
    {
        if (received.Facts.Request.Token is not { Length: > 0 } token)
            return new Refusal(RefusalKinds.TokenMissing, received.Facts);
        var verdict = await tokens.ValidateAsync(token, cancellation).ConfigureAwait(false);
        if (verdict.Identity is not { } identity)
            return new Refusal(verdict.Refusal ?? RefusalKinds.TokenInvalid, received.Facts);
        return new Identified(received.Facts with { Identity = identity }, identity);
    }
}
