using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gateway.Sandbox.Issuer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Server.Tests.Testbed;

/// <summary>An issuer that signs whatever the test says, also what no honest one would, and that can fail.</summary>
internal sealed class ScriptedIssuer : IAsyncDisposable
{
    private readonly WebApplication _host;
    private ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private int _keyNumber = 1;
    private long _looks;

    private ScriptedIssuer(WebApplication host) => _host = host;

    public Uri Authority => new(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>What happens to whoever wants the keys; null answers.</summary>
    public Func<HttpContext, Task>? Fault { get; set; }

    /// <summary>How often the keys were looked at.</summary>
    public long Looks => Interlocked.Read(ref _looks);

    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    public static async Task<ScriptedIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var issuer = new ScriptedIssuer(builder.Build());
        issuer._host.Run(issuer.HandleAsync);
        await issuer._host.StartAsync();
        return issuer;
    }

    /// <summary>Signs with a new key from now on, and publishes that one alone.</summary>
    public void ChangeKey()
    {
        _key.Dispose();
        _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _keyNumber++;
    }

    /// <summary>A good token of mys-jim, but for the changes: a null takes a member out.</summary>
    public string Token(Action<Dictionary<string, object?>>? claims = null, Action<Dictionary<string, object?>>? header = null, Func<byte[], byte[]>? sign = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var head = new Dictionary<string, object?> { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = KeyId };
        var body = new Dictionary<string, object?>
        {
            ["iss"] = Authority.AbsoluteUri.TrimEnd('/'),
            ["aud"] = TokenIssuer.Audience,
            ["agency"] = "mys-jim",
            ["nbf"] = now - 5,
            ["exp"] = now + 300,
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        var signed = $"{Part(head)}.{Part(body)}";
        sign ??= bytes => _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _key.Dispose();
    }

    private string KeyId => _keyNumber.ToString(CultureInfo.InvariantCulture);

    private static string Part(Dictionary<string, object?> members) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(members.Where(member => member.Value is not null).ToDictionary()));

    private async Task HandleAsync(HttpContext http)
    {
        if (Fault is { } fault)
        {
            await fault(http);
            return;
        }

        var authority = Authority.AbsoluteUri.TrimEnd('/');
        if (http.Request.Path == "/.well-known/openid-configuration")
        {
            await http.Response.WriteAsJsonAsync(new { issuer = authority, jwks_uri = $"{authority}/jwks" });
            return;
        }

        Interlocked.Increment(ref _looks);
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        await http.Response.WriteAsJsonAsync(new
        {
            keys = new[] { new { kty = "EC", crv = "P-256", kid = KeyId, use = "sig", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) } },
        });
    }
}
