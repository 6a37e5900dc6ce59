using System.Security.Cryptography;

namespace Gateway.TransparencyLog;

/// <summary>Ed25519 (RFC 8032), which the framework does not have, through the libcrypto that it needs for TLS anyway.</summary>
internal static class Ed25519
{
    public const int KeyBytes = 32;
    public const int SignatureBytes = 64;

    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var key = Key(LibCrypto.NewRawPrivateKey(LibCrypto.Ed25519, 0, seed, KeyLength(seed)));
        var publicKey = new byte[KeyBytes];
        nuint length = KeyBytes;
        Check(LibCrypto.GetRawPublicKey(key, publicKey, ref length) == 1 && length == KeyBytes, "the public key could not be derived");
        return publicKey;
    }

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var key = Key(LibCrypto.NewRawPrivateKey(LibCrypto.Ed25519, 0, seed, KeyLength(seed)));
        using var context = LibCrypto.NewDigestContext();
        var signature = new byte[SignatureBytes];
        nuint length = SignatureBytes;
        Check(
            !context.IsInvalid
            && LibCrypto.SignInit(context, 0, 0, 0, key) == 1
            && LibCrypto.Sign(context, signature, ref length, message, (nuint)message.Length) == 1
            && length == SignatureBytes,
            "the message could not be signed");
        return signature;
    }

    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != KeyBytes || signature.Length != SignatureBytes)
            return false;
        using var key = Key(LibCrypto.NewRawPublicKey(LibCrypto.Ed25519, 0, publicKey, KeyBytes));
        using var context = LibCrypto.NewDigestContext();
        Check(!context.IsInvalid && LibCrypto.VerifyInit(context, 0, 0, 0, key) == 1, "the signature could not be checked");
        var isValid = LibCrypto.Verify(context, signature, SignatureBytes, message, (nuint)message.Length) == 1;
        // A bad signature leaves notes in this thread's error queue, where the framework's own calls would trip over them.
        if (!isValid)
            LibCrypto.ClearErrors();
        return isValid;
    }

    private static nuint KeyLength(ReadOnlySpan<byte> seed) =>
        seed.Length == KeyBytes ? (nuint)KeyBytes : throw new ArgumentException($"a private key has {KeyBytes} bytes", nameof(seed));

    private static LibCrypto.KeyHandle Key(LibCrypto.KeyHandle key)
    {
        Check(!key.IsInvalid, "the key could not be read");
        return key;
    }

    private static void Check(bool succeeded, string failure)
    {
        if (succeeded)
            return;
        LibCrypto.ClearErrors();
        throw new CryptographicException($"libcrypto: {failure}");
    }
}
