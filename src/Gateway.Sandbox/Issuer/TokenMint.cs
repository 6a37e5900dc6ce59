using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gateway.Sandbox.Issuer;

/// <summary>Makes access tokens (RFC 9068).</summary>
internal sealed class TokenMint(SigningKeys keys, TimeProvider time)
{
    public string Issue(string issuer, TokenWish wish)
    {
        var key = keys.Current;
        var signed = $"{Part(json => Header(json, key))}.{Part(json => Claims(json, issuer, wish))}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static void Header(Utf8JsonWriter json, SigningKey key)
    {
        json.WriteString("alg"u8, "ES256"u8);
        json.WriteString("typ"u8, "at+jwt"u8);
        json.WriteString("kid"u8, key.Id);
    }

    private void Claims(Utf8JsonWriter json, string issuer, TokenWish wish)
    {
        var now = time.GetUtcNow();
        var expires = now + wish.Lifetime;
        // A token that has expired was valid once: it was issued a whole lifetime before its end.
        var issued = expires > now ? now : expires - TokenIssuer.Lifetime;
        var claims = new Dictionary<string, string?>
        {
            ["iss"] = issuer,
            ["aud"] = wish.Audience,
            ["sub"] = wish.Officer is { } officer ? $"{wish.Client.Id}/{officer}" : wish.Client.Id,
            ["azp"] = wish.Client.Id,
            ["client_id"] = wish.Client.Id,
            ["agency"] = wish.Client.Id,
            ["officer"] = wish.Officer,
            ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        };
        foreach (var (name, value) in wish.Claims)
            claims[name] = value;
        foreach (var (name, value) in claims)
        {
            if (value is not null)
                json.WriteString(name, value);
        }

        json.WriteNumber("iat"u8, issued.ToUnixTimeSeconds());
        json.WriteNumber("nbf"u8, issued.ToUnixTimeSeconds());
        json.WriteNumber("exp"u8, expires.ToUnixTimeSeconds());
    }

    private static string Part(Action<Utf8JsonWriter> members)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return Base64Url.EncodeToString(output.WrittenSpan);
    }
}
