using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Gateway.TransparencyLog;

/// <summary>A text with signatures under it (C2SP signed-note). The text means nothing until <see cref="IsSignedBy"/> says so for a key one trusts.</summary>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MaxBytes = 1 << 20;
    private const int MaxSignatures = 100;
    private const string LineStart = "— ";

    public static SignedNote Sign(string text, NoteSigner signer)
    {
        if (!text.EndsWith('\n') || !IsText(text))
            throw new ArgumentException("the text of a note ends in a newline and holds no other control character", nameof(text));
        return new SignedNote(text, [signer.Sign(text)]);
    }

    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        if (bytes.Length > MaxBytes || !Utf8.IsValid(bytes))
            return false;
        var whole = Encoding.UTF8.GetString(bytes);
        // The signatures stand after the last empty line; the text may hold empty lines of its own.
        var split = whole.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || split + 2 == whole.Length || !whole.EndsWith('\n') || !IsText(whole))
            return false;
        var signatures = new List<NoteSignature>();
        foreach (var line in whole[(split + 2)..^1].Split('\n'))
        {
            if (signatures.Count == MaxSignatures || !TryParseLine(line, out var signature))
                return false;
            signatures.Add(signature);
        }

        note = new SignedNote(whole[..(split + 1)], signatures);
        return true;
    }

    /// <summary>Whether the key signed this text. A signature that names the key but does not verify spoils the note, whatever else is under it.</summary>
    public bool IsSignedBy(NoteVerifier verifier)
    {
        var isSigned = false;
        var text = Encoding.UTF8.GetBytes(Text);
        foreach (var signature in Signatures)
        {
            if (signature.Name != verifier.Name || signature.KeyId != verifier.KeyId)
                continue;
            if (!verifier.Verify(text, signature.Signature.Span))
                return false;
            isSigned = true;
        }

        return isSigned;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The whole note, as it is published.</summary>
    public override string ToString()
    {
        var whole = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            var keyed = new byte[sizeof(uint) + signature.Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(keyed, signature.KeyId);
            signature.Signature.Span.CopyTo(keyed.AsSpan(sizeof(uint)));
            whole.Append(CultureInfo.InvariantCulture, $"{LineStart}{signature.Name} {Convert.ToBase64String(keyed)}\n");
        }

        return whole.ToString();
    }

    private static bool TryParseLine(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith(LineStart, StringComparison.Ordinal))
            return false;
        var parts = line[LineStart.Length..].Split(' ');
        if (parts.Length != 2 || !NoteKey.IsName(parts[0]))
            return false;
        if (!StrictBase64.TryDecode(parts[1], out var keyed) || keyed.Length <= sizeof(uint))
            return false;
        signature = new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(keyed), keyed.AsMemory(sizeof(uint)..));
        return true;
    }

    private static bool IsText(string text) => !text.Any(letter => letter < ' ' && letter != '\n');
}
