using Gateway.Sandbox.Hosting;

namespace Gateway.Sandbox.Issuer;

/// <summary>
/// The sandbox's OpenID Connect issuer, on loopback: discovery, keys, and tokens for client credentials. Its keys live as long as it does.
/// </summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    /// <summary>Whom the sandbox's tokens are for.</summary>
    public const string Audience = "urn:gateway:sandbox";

    private readonly WebApplication _host;
    private readonly SigningKeys _keys = new();
    private readonly TokenMint _mint;

    private TokenIssuer(WebApplication host, TimeProvider time)
    {
        _host = host;
        _mint = new TokenMint(_keys, time);
    }

    /// <summary>How long a token of <c>POST /token</c> is valid.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The issuer's name, and where it listens.</summary>
    public Uri Authority => new(LoopbackHost.Address(_host));

    /// <summary>Starts an issuer for these clients; port 0 takes a free one.</summary>
    public static async Task<TokenIssuer> StartAsync(
        int port, IReadOnlyList<SandboxClient> clients, TimeProvider time, CancellationToken cancellation = default)
    {
        var issuer = new TokenIssuer(LoopbackHost.Create(port), time);
        var endpoints = new IssuerEndpoints(issuer._keys, issuer._mint, new TokenForm(clients));
        issuer._host.MapGet("/.well-known/openid-configuration", IssuerEndpoints.DiscoveryAsync);
        issuer._host.MapGet("/jwks", endpoints.KeysAsync);
        issuer._host.MapPost("/token", endpoints.TokenAsync);
        await issuer._host.StartAsync(cancellation).ConfigureAwait(false);
        return issuer;
    }

    /// <summary>Issues a token without asking over HTTP.</summary>
    public string Issue(SandboxClient client, string? officer = null, string audience = Audience, TimeSpan? lifetime = null) =>
        Issue(new TokenWish { Client = client, Officer = officer, Audience = audience, Lifetime = lifetime ?? Lifetime });

    /// <summary>Issues a token that says what is wished, also what no honest issuer would put into one.</summary>
    public string Issue(TokenWish wish) => _mint.Issue(LoopbackHost.Address(_host), wish);

    /// <summary>Signs with a new key from now on. The old one stays published, so its tokens stay good.</summary>
    public void RotateKey() => _keys.Rotate();

    /// <summary>Publishes only the newest key: tokens of older ones are good for nothing as soon as that is noticed.</summary>
    public void ForgetOldKeys() => _keys.ForgetOld();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync().ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
        _keys.Dispose();
    }
}
