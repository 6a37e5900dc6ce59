using System.Buffers;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Gateway.Exchanges;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Server.Tokens;

/// <summary>Believes tokens of the configured issuers, each held to its own audience, algorithms and keys. A validated token is remembered until it expires.</summary>
internal sealed class TokenAuthority(IssuerSet issuers, RememberedTokens remembered) : ITokenAuthority
{
    private const int MaxLength = 16 * 1024;
    private const int LongestAgency = 64;

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

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
        if (Validate(token, name, issuer, keys) is { } verdict)
            return verdict;

        // The key is not among those known: the issuer may have begun to sign with a new one.
        return issuer.RefreshKeys() && await issuer.KeysAsync(cancellation).ConfigureAwait(false) is { } newer
            ? Validate(token, name, issuer, newer) ?? TokenVerdict.Refused(RefusalKinds.TokenInvalid)
            : TokenVerdict.Refused(RefusalKinds.TokenInvalid);
    }

    /// <summary>The verdict on a token; null where none of the keys is the one that it names.</summary>
    private TokenVerdict? Validate(string token, TokenName name, Issuer issuer, IssuerKeys keys)
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
            return null;
        }
        catch (Exception)
        {
            // Whatever the library throws at a token: it is not one to be believed.
            return TokenVerdict.Refused(RefusalKinds.TokenInvalid);
        }
    }

    // An agency goes by its id everywhere, the ledger included; whatever else a claim may hold names no agency.
    private static Identity? Identity(ClaimsPrincipal principal, Issuer issuer) =>
        TrySingle(principal, issuer.AgencyClaim, out var agency)
        && TrySingle(principal, issuer.OfficerClaim, out var officer)
        && agency is { Length: > 0 and <= LongestAgency }
        && !agency.AsSpan().ContainsAnyExcept(IdLetters)
            ? new Identity(agency, officer)
            : null;

    /// <summary>The claim's text, null where there is none. Two claims of one name are two statements; neither is believed.</summary>
    private static bool TrySingle(ClaimsPrincipal principal, string name, out string? text)
    {
        var claims = principal.FindAll(name).Take(2).ToList();
        text = claims.Count == 1 ? claims[0].Value : null;
        return claims.Count == 0 || (claims.Count == 1 && claims[0].ValueType == ClaimValueTypes.String);
    }
}
