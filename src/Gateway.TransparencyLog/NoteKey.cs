using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.TransparencyLog;

/// <summary>What the two halves of a note key share: the name's grammar, the key id, and the text form <c>name+id+base64(type || key)</c>.</summary>
internal static class NoteKey
{
    public const byte Ed25519Type = 0x01;

    public static bool IsName(string name) =>
        name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter));

    /// <summary>The first four bytes of SHA-256(name || newline || type || public key).</summary>
    public static uint Id(string name, ReadOnlySpan<byte> publicKey)
    {
        byte[] named = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named));
    }

    public static string Format(string name, uint id, ReadOnlySpan<byte> key) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}+{id:x8}+{Convert.ToBase64String([Ed25519Type, .. key])}");

    public static bool TryParse(string text, out string name, out uint id, out byte[] key)
    {
        (name, id, key) = ("", 0, []);
        // The base 64 may hold plus signs of its own; the name and the id hold none.
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || parts[1].Length != 8)
            return false;
        if (!uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id))
            return false;
        if (!StrictBase64.TryDecode(parts[2], out var typed) || typed.Length != 1 + Ed25519.KeyBytes || typed[0] != Ed25519Type)
            return false;
        name = parts[0];
        key = typed[1..];
        return true;
    }
}
