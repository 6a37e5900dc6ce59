using System.Collections.Frozen;
using System.IdentityModel.Tokens.Jwt;

namespace Gateway.Server.Tokens;

/// <summary>The issuers that are believed.</summary>
internal sealed class IssuerSet(IEnumerable<Issuer> issuers)
{
    private readonly FrozenDictionary<string, Issuer> _issuers = issuers.ToFrozenDictionary(issuer => issuer.Authority, StringComparer.Ordinal);

    /// <summary>The issuer that a token says it is from, before anything of it is believed; null where it is not one of ours, or cannot be read.</summary>
    public Issuer? Of(string token)
    {
        try
        {
            return new JwtSecurityToken(token).Issuer is { } issuer ? _issuers.GetValueOrDefault(issuer.TrimEnd('/')) : null;
        }
        catch (Exception)
        {
            // Anybody may send anything here, and the library throws what it likes at it.
            return null;
        }
    }
}
