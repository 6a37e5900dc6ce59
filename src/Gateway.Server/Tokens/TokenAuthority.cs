using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Gateway.Exchanges;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Server.Tokens;

/// <summary>Believes tokens of the configured issuers, each held to its own audience, algorithms and keys. A validated token is remembered until it expires.</summary>
internal sealed class TokenAuthority(IssuerSet issuers, RememberedTokens remembered, TimeProvider time) : ITokenAuthority
{
    private const int MaxLength = 16 * 1024;

    private static readonly JwtSecurityTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    public async ValueTask<TokenVerdict> ValidateAsync(string token, CancellationToken cancellation)
    {
        if (token.Length > MaxLength)
            return TokenVerdict.Refused(RefusalKinds.TokenInvalid);
        var name = RememberedTokens.Name(token);
        if (remembered.Find(name) is { } known)
            return TokenVerdict.Of(known);
        if (issuers.Of(token) is not { } issuer)
            return TokenVerdict.Refused(RefusalKinds.TokenInvalid);
        if (await issuer.KeysAsync(cancellation).ConfigureAwait(false) is not { } keys)
            return TokenVerdict.Refused(RefusalKinds.IssuerUnavailable);
        return Validate(token, name, issuer, keys);
    }

    private TokenVerdict Validate(string token, TokenName name, Issuer issuer, IssuerKeys keys)
    {
        try
        {
            var principal = Handler.ValidateToken(token, issuer.Parameters(keys), out var validated);
            if (!issuer.Believes(((JwtSecurityToken)validated).Header) || Identity(principal, issuer) is not { } identity)
                return TokenVerdict.Refused(RefusalKinds.TokenInvalid);
            remembered.Keep(name, identity, validated.ValidTo);
            return TokenVerdict.Of(identity);
        }
        catch (SecurityTokenExpiredException)
        {
            return TokenVerdict.Refused(RefusalKinds.TokenExpired);
        }
        catch (SecurityTokenInvalidAudienceException)
        {
            return TokenVerdict.Refused(RefusalKinds.TokenAudience);
        }
        catch (SecurityTokenSignatureKeyNotFoundException)
        {
            // The issuer may have changed its keys; the next question finds the new ones.
            issuer.RefreshKeys(time.GetUtcNow());
            return TokenVerdict.Refused(RefusalKinds.TokenInvalid);
        }
        catch (Exception exception) when (exception is SecurityTokenException or ArgumentException)
        {
            return TokenVerdict.Refused(RefusalKinds.TokenInvalid);
        }
    }

    private static Identity? Identity(ClaimsPrincipal principal, Issuer issuer) =>
        principal.FindFirst(issuer.AgencyClaim)?.Value is { Length: > 0 } agency
            ? new Identity(agency, principal.FindFirst(issuer.OfficerClaim)?.Value)
            : null;
}
