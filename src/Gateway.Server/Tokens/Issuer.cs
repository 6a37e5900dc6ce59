using System.IdentityModel.Tokens.Jwt;
using Gateway.Server.Options;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Server.Tokens;

/// <summary>One issuer: where its keys come from, and what its tokens are held to.</summary>
internal sealed class Issuer(IssuerOptions options, JwtBearerOptions bearer, TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(1);

    private long _refreshedAt;

    public string Authority { get; } = options.Authority!.AbsoluteUri.TrimEnd('/');

    public string AgencyClaim => options.AgencyClaim;

    public string OfficerClaim => options.OfficerClaim;

    /// <summary>The issuer's keys, kept by the framework's configuration manager; null where they cannot be had.</summary>
    public async ValueTask<IssuerKeys?> KeysAsync(CancellationToken cancellation)
    {
        try
        {
            var configuration = await bearer.ConfigurationManager.GetConfigurationAsync(cancellation).ConfigureAwait(false);
            return new IssuerKeys(configuration.Issuer, [.. configuration.SigningKeys]);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Asks for the keys anew, at most once a minute: a flood of unknown key ids must not become a flood at the issuer.</summary>
    public void RefreshKeys(DateTimeOffset now)
    {
        var last = Interlocked.Read(ref _refreshedAt);
        if (now.UtcTicks - last >= RefreshPause.Ticks && Interlocked.CompareExchange(ref _refreshedAt, now.UtcTicks, last) == last)
            bearer.ConfigurationManager.RequestRefresh();
    }

    /// <summary>Whether a token's signature algorithm is one of those pinned, and no critical header (RFC 7515 section 4.1.11) asks for more.</summary>
    public bool Believes(JwtHeader header) => options.Algorithms.Contains(header.Alg) && !header.ContainsKey("crit");

    public TokenValidationParameters Parameters(IssuerKeys keys) => new()
    {
        ValidIssuer = keys.Issuer,
        ValidAudience = options.Audience,
        IssuerSigningKeys = keys.Keys,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = InTime,
    };

    // An expired token has no grace; one from a clock slightly ahead of ours has ten seconds.
    private bool InTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (expires <= now)
            throw new SecurityTokenExpiredException();
        return notBefore is null || notBefore <= now + Ahead;
    }
}
