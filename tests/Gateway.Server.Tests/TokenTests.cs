using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Gateway.Exchanges;
using Gateway.Sandbox.Issuer;
using Gateway.Sandbox.People;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Server.Tests;

/// <summary>Which tokens are believed, with an issuer that signs anything.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private ScriptedIssuer _issuer = null!;
    private ScriptedIssuer _other = null!;
    private GatewayFixture _gateway = null!;

    public async Task InitializeAsync()
    {
        _issuer = await ScriptedIssuer.StartAsync();
        _other = await ScriptedIssuer.StartAsync();
        _gateway = await GatewayFixture.StartAsync(new GatewaySettings { Authorities = [_issuer.Authority, _other.Authority] });
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _issuer.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task Believes_what_is_signed_and_in_time_and_meant_for_it()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_issuer.Token())).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_issuer.Token(claims => claims["aud"] = new[] { "urn:another", TokenIssuer.Audience }))).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_issuer.Token(claims => claims["nbf"] = Now(5)))).Status);
    }

    [Fact]
    public async Task Believes_nothing_else()
    {
        var secret = _issuer.PublicKey;
        (string What, string Token, string Code)[] tokens =
        [
            ("no end", _issuer.Token(claims => claims["exp"] = null), "token/invalid"),
            ("an end that has just come", _issuer.Token(claims => claims["exp"] = Now(0)), "token/expired"),
            ("a beginning still to come", _issuer.Token(claims => claims["nbf"] = Now(60)), "token/invalid"),
            ("no recipient", _issuer.Token(claims => claims["aud"] = null), "token/audience"),
            ("another recipient that begins alike", _issuer.Token(claims => claims["aud"] = TokenIssuer.Audience + ":more"), "token/audience"),
            ("no issuer", _issuer.Token(claims => claims["iss"] = null), "token/invalid"),
            ("no agency", _issuer.Token(claims => claims["agency"] = null), "token/invalid"),
            ("two agencies", _issuer.Token(claims => claims["agency"] = new[] { "mys-jim", "idn-imigrasi" }), "token/invalid"),
            ("an agency that is no text", _issuer.Token(claims => claims["agency"] = new { id = "mys-jim" }), "token/invalid"),
            ("a signature by nobody", _issuer.Token(header: header => header["alg"] = "none", sign: _ => []), "token/invalid"),
            ("a signature with the public key as a shared secret", _issuer.Token(header: header => header["alg"] = "HS256", sign: bytes => HMACSHA256.HashData(secret, bytes)), "token/invalid"),
            ("a signature by another key under the same name", _issuer.Token(sign: ByAnother), "token/invalid"),
            ("a key that comes with the token", _issuer.Token(header: header => header["jwk"] = new { kty = "EC", crv = "P-256" }, sign: ByAnother), "token/invalid"),
            ("a critical header that nobody here understands", _issuer.Token(header: header => header["crit"] = new[] { "exp" }), "token/invalid"),
            ("more than a token may be long", _issuer.Token(claims => claims["x"] = new string('x', 20_000)), "token/invalid"),
        ];
        foreach (var (what, token, code) in tokens)
        {
            var reply = await AskAsync(token);
            Assert.True(reply.Problem == code, $"{what}: {reply.Text}");
            Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
            Assert.StartsWith("Bearer ", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }

        Assert.Equal(0, _gateway.Asked);
        Assert.Empty(_gateway.Log.Errors);
    }

    [Fact]
    public async Task Whatever_is_sent_as_a_token_is_refused_and_nothing_breaks()
    {
        var authority = _gateway.Services.GetRequiredService<ITokenAuthority>();
        var random = new Random(20_261_121);
        var good = _issuer.Token();
        for (var i = 0; i < 3000; i++)
        {
            var verdict = await authority.ValidateAsync(i % 2 == 0 ? Broken(good, random) : _issuer.Token(claims => Confuse(claims, random)), CancellationToken.None);
            // A claim may be changed into another that is one, and a letter into one that says the same bits.
            if (verdict.Identity is { } identity)
                Assert.Contains(identity.Agency, new[] { "mys-jim", "x", "a" });
        }

        var reply = await AskAsync(_issuer.Token(claims => claims["iss"] = new { a = 1 }));
        Assert.Equal("token/invalid", reply.Problem);
        Assert.Empty(_gateway.Log.Errors);
    }

    [Fact]
    public async Task An_issuer_does_not_sign_for_another_whose_key_has_the_same_name()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_issuer.Token())).Status);

        var forged = await AskAsync(_issuer.Token(claims => claims["iss"] = _other.Authority.AbsoluteUri.TrimEnd('/')));

        Assert.Equal("token/invalid", forged.Problem);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_other.Token())).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_issuer.Token())).Status);
    }

    [Fact]
    public async Task Believes_a_new_key_the_first_time_it_is_used()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_issuer.Token())).Status);
        // The framework looks no more often than once a second.
        await Task.Delay(TimeSpan.FromSeconds(1.1), TimeProvider.System);

        _issuer.ChangeKey();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(_issuer.Token())).Status);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_is_no_flood_at_the_issuer()
    {
        for (var i = 0; i < 50; i++)
            await AskAsync(_issuer.Token(header: header => header["kid"] = $"unknown-{i}", sign: ByAnother));

        Assert.InRange(_issuer.Looks, 1, 2);
    }

    [Fact]
    public async Task Says_so_while_the_issuer_is_down_and_asks_nobody_and_recovers()
    {
        _issuer.Fault = ScriptedSystem.AbortAsync;
        var reply = await AskAsync(_issuer.Token());
        Assert.Equal("token/issuer-unavailable", reply.Problem);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
        Assert.Equal("gateway", reply.Json.GetProperty("act").GetString());
        Assert.Equal("denied", Assert.Single(await _gateway.Ledger.OfAsync(reply.ExchangeId, 1)).Kind);
        Assert.Equal(0, _gateway.Asked);

        _issuer.Fault = null;

        await Until.TrueAsync(async () => (await AskAsync(_issuer.Token())).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Everybody_hears_in_time_that_the_issuer_hangs()
    {
        _issuer.Fault = ScriptedSystem.HangAsync;
        var token = _issuer.Token();
        var began = Stopwatch.GetTimestamp();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(token)));

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(10.5));
        Assert.All(replies, reply => Assert.Equal("token/issuer-unavailable", reply.Problem));
    }

    private Task<Heard> AskAsync(string token) =>
        _gateway.AskAsync(Calls.SemakanDokumen(WellKnown.ValidIndonesianPassport) with { Authorization = $"Bearer {token}" });

    /// <summary>The token with a few letters changed, gone, doubled or moved.</summary>
    private static string Broken(string token, Random random)
    {
        var letters = token.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(letters.Count);
            switch (random.Next(4))
            {
                case 0:
                    letters[at] = (char)random.Next(32, 127);
                    break;
                case 1:
                    letters.RemoveRange(at, Math.Min(random.Next(1, 40), letters.Count - at - 1));
                    break;
                case 2:
                    letters.InsertRange(at, letters.GetRange(0, random.Next(1, 20)));
                    break;
                default:
                    letters[at] = '.';
                    break;
            }
        }

        return new string([.. letters]);
    }

    /// <summary>Puts something of the wrong kind into one claim.</summary>
    private static void Confuse(Dictionary<string, object?> claims, Random random)
    {
        object?[] values = [null, "", "x", -1, 0, 1.5, 1e300, long.MaxValue, true, new[] { 1, 2 }, new[] { "a" }, new { a = 1 }, Array.Empty<int>(), "\u0000", new string('9', 400)];
        string[] names = ["iss", "aud", "exp", "nbf", "iat", "sub", "jti", "agency", "officer", "act", "cnf"];
        claims[names[random.Next(names.Length)]] = values[random.Next(values.Length)];
    }

    private static long Now(int later) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + later;

    private static byte[] ByAnother(byte[] bytes)
    {
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return another.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
