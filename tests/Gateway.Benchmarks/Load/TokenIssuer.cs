using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using Gateway.Benchmarks.Servers;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Benchmarks.Load;

/// <summary>An OpenID Connect issuer as small as the gateway's validation lets it be: a discovery document, one key, and tokens for an hour.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private const string Audience = "urn:gateway:load-run";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly WebApplication _server;

    private TokenIssuer()
    {
        var builder = Served.Builder([]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        _server = builder.Build();
        _server.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Address.AbsoluteUri, jwks_uri = new Uri(Address, "keys") }));
        _server.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
    }

    public Uri Address => new(_server.Urls.Single());

    /// <summary>What the gateway needs to be told to believe this issuer.</summary>
    public IEnumerable<string> Settings => [$"--Issuers:0:Authority={Address}", $"--Issuers:0:Audience={Audience}"];

    public static async Task<TokenIssuer> StartAsync(CancellationToken cancellation)
    {
        var issuer = new TokenIssuer();
        await issuer._server.StartAsync(cancellation).ConfigureAwait(false);
        return issuer;
    }

    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JwtSecurityTokenHandler().CreateEncodedJwt(new SecurityTokenDescriptor
        {
            Issuer = Address.AbsoluteUri,
            Audience = Audience,
            Subject = new ClaimsIdentity([new Claim("sub", "mys-jim"), new Claim("agency", "mys-jim"), new Claim("officer", "load-run")]),
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddHours(1),
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = "1" }, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _key.Dispose();
    }

    private Dictionary<string, string> PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return new Dictionary<string, string>
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["use"] = "sig",
            ["alg"] = "ES256",
            ["kid"] = "1",
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
    }
}
