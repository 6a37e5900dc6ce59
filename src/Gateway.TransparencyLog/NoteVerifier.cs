using System.Diagnostics.CodeAnalysis;

namespace Gateway.TransparencyLog;

/// <summary>The public half of a note key (C2SP signed-note, Ed25519): a <c>vkey</c>.</summary>
public sealed class NoteVerifier
{
    private readonly byte[] _publicKey;

    private NoteVerifier(string name, uint keyId, byte[] publicKey)
    {
        Name = name;
        KeyId = keyId;
        _publicKey = publicKey;
    }

    public string Name { get; }

    public uint KeyId { get; }

    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    internal static NoteVerifier Make(string name, byte[] publicKey) => new(name, NoteKey.Id(name, publicKey), publicKey);

    /// <summary>Reads a <c>vkey</c>; refused where its id is not the one that name and key make.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoteVerifier? verifier)
    {
        verifier = null;
        if (!NoteKey.TryParse(text, out var name, out var id, out var key) || NoteKey.Id(name, key) != id)
            return false;
        verifier = new NoteVerifier(name, id, key);
        return true;
    }

    internal bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => Ed25519.Verify(_publicKey, text, signature);

    /// <summary>The <c>vkey</c>.</summary>
    public override string ToString() => NoteKey.Format(Name, KeyId, _publicKey);
}
