using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.TransparencyLog;

/// <summary>The private half of a note key. Its text form is Go's <c>PRIVATE+KEY+name+id+base64</c>; it belongs in a file that only the log reads.</summary>
public sealed class NoteSigner
{
    private const string Marker = "PRIVATE+KEY+";
    private readonly byte[] _seed;

    private NoteSigner(string name, byte[] seed)
    {
        _seed = seed;
        Verifier = NoteVerifier.Make(name, Ed25519.PublicKey(seed));
    }

    public NoteVerifier Verifier { get; }

    public static NoteSigner Generate(string name)
    {
        if (!NoteKey.IsName(name))
            throw new ArgumentException("a key name is not empty and holds no space, control character or `+`", nameof(name));
        return new NoteSigner(name, RandomNumberGenerator.GetBytes(Ed25519.KeyBytes));
    }

    /// <summary>Reads a private key; refused where its id is not the one that name and key make.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoteSigner? signer)
    {
        signer = null;
        if (!text.StartsWith(Marker, StringComparison.Ordinal) || !NoteKey.TryParse(text[Marker.Length..], out var name, out var id, out var seed))
            return false;
        var read = new NoteSigner(name, seed);
        if (read.Verifier.KeyId != id)
            return false;
        signer = read;
        return true;
    }

    /// <summary>The text form for the key file. Not <c>ToString</c>, which ends up in logs.</summary>
    public string ToPrivateText() => Marker + NoteKey.Format(Verifier.Name, Verifier.KeyId, _seed);

    internal NoteSignature Sign(string text) => new(Verifier.Name, Verifier.KeyId, Ed25519.Sign(_seed, Encoding.UTF8.GetBytes(text)));
}
