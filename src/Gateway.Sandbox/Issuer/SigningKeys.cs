using System.Buffers;
using System.Text.Json;

namespace Gateway.Sandbox.Issuer;

/// <summary>The issuer's keys: the newest signs, the older ones are still published until they are forgotten.</summary>
internal sealed class SigningKeys : IDisposable
{
    private readonly Lock _changing = new();
    private SigningKey[] _keys = [new()];

    public SigningKey Current => Volatile.Read(ref _keys)[0];

    public void Rotate()
    {
        lock (_changing)
            Volatile.Write(ref _keys, [new(), .. _keys]);
    }

    public void ForgetOld()
    {
        lock (_changing)
        {
            foreach (var old in _keys[1..])
                old.Dispose();
            Volatile.Write(ref _keys, [_keys[0]]);
        }
    }

    /// <summary>The public halves as a JWK set (RFC 7517).</summary>
    public ReadOnlyMemory<byte> WriteSet()
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("keys"u8);
        foreach (var key in Volatile.Read(ref _keys))
        {
            json.WriteStartObject();
            json.WriteString("kty"u8, "EC"u8);
            json.WriteString("crv"u8, "P-256"u8);
            json.WriteString("x"u8, key.X);
            json.WriteString("y"u8, key.Y);
            json.WriteString("kid"u8, key.Id);
            json.WriteString("alg"u8, "ES256"u8);
            json.WriteString("use"u8, "sig"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    public void Dispose()
    {
        foreach (var key in _keys)
            key.Dispose();
    }
}
