using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Sandbox.Issuer;

/// <summary>An ES256 key, made at start and never stored.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly Lock _signing = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SigningKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        X = Base64Url.EncodeToString(point.X);
        Y = Base64Url.EncodeToString(point.Y);
        // RFC 7638: the key's own hash is its name.
        Id = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""")));
    }

    public string Id { get; }

    public string X { get; }

    public string Y { get; }

    /// <summary>The signature as JWS wants it: both numbers one after the other (RFC 7518, section 3.4).</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (_signing)
            return _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public void Dispose() => _key.Dispose();
}
