using System.IdentityModel.Tokens.Jwt;
using Gateway.Server.Options;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Server.Tokens;

/// <summary>One issuer: where its keys come from, and what its tokens are held to.</summary>
internal sealed class Issuer
{
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(1);

    // The library keeps verifiers by the key's id alone, for all issuers together: an issuer could then sign for another that names a key alike.
    private static readonly CryptoProviderFactory Verifiers = new() { CacheSignatureProviders = false };

    private readonly IssuerOptions _options;
    private readonly IConfigurationManager<OpenIdConnectConfiguration> _published;
    private readonly TimeProvider _time;
    private readonly Lock _asking = new();
    private Task<IssuerKeys?>? _asked;
    private long _refreshedAt;

    public Issuer(IssuerOptions options, JwtBearerOptions bearer, TimeProvider time)
    {
        _options = options;
        _published = bearer.ConfigurationManager;
        _time = time;
        Authority = options.Authority!.AbsoluteUri.TrimEnd('/');
        // How often keys are asked for anew is decided below; the framework's own pause would only make a refresh do nothing.
        if (_published is ConfigurationManager<OpenIdConnectConfiguration> manager)
            manager.RefreshInterval = ConfigurationManager<OpenIdConnectConfiguration>.MinimumRefreshInterval;
    }

    public string Authority { get; }

    public string AgencyClaim => _options.AgencyClaim;

    public string OfficerClaim => _options.OfficerClaim;

    /// <summary>
    /// The issuer's keys, kept by the framework's configuration manager; null where they cannot be had. Everybody who needs them at once waits for one
    /// and the same look: an issuer that hangs must not be waited for by one caller after the other.
    /// </summary>
    public async ValueTask<IssuerKeys?> KeysAsync(CancellationToken cancellation)
    {
        Task<IssuerKeys?> asked;
        lock (_asking)
            asked = _asked = _asked is { IsCompleted: false } running ? running : AskAsync();
        return await asked.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Has the keys asked for anew by whoever needs them next, at most once a minute: a flood of unknown key ids must not become a flood at the issuer.
    /// </summary>
    /// <returns>Whether they will be.</returns>
    public bool RefreshKeys()
    {
        var now = _time.GetUtcNow().UtcTicks;
        var last = Interlocked.Read(ref _refreshedAt);
        if (now - last < RefreshPause.Ticks || Interlocked.CompareExchange(ref _refreshedAt, now, last) != last)
            return false;
        _published.RequestRefresh();
        return true;
    }

    /// <summary>Whether a token's signature algorithm is one of those pinned, and no critical header (RFC 7515 section 4.1.11) asks for more.</summary>
    public bool Believes(JwtHeader header) => _options.Algorithms.Contains(header.Alg) && !header.ContainsKey("crit");

    public TokenValidationParameters Parameters(IssuerKeys keys) => new()
    {
        ValidIssuer = keys.Issuer,
        ValidAudience = _options.Audience,
        IssuerSigningKeys = keys.Keys,
        RequireSignedTokens = true,
        CryptoProviderFactory = Verifiers,
        LifetimeValidator = InTime,
    };

    // An expired token has no grace; one from a clock slightly ahead of ours has ten seconds.
    private bool InTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        if (expires is null)
            throw new SecurityTokenNoExpirationException();
        if (expires <= now)
            throw new SecurityTokenExpiredException();
        return notBefore is null || notBefore <= now + Ahead;
    }

    private async Task<IssuerKeys?> AskAsync()
    {
        try
        {
            var configuration = await _published.GetConfigurationAsync(CancellationToken.None).ConfigureAwait(false);
            return new IssuerKeys(configuration.Issuer, [.. configuration.SigningKeys]);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }
}
