using System.Security.Cryptography;

namespace Gateway.TransparencyLog;

/// <summary>
/// SHA-256 by OpenSSL's libcrypto, with a context kept for each thread. It is the same code that the framework calls, without looking the algorithm up
/// and making a context for every hash, which weighs where hashes are of 65 bytes, as those of a tree's nodes are.
/// </summary>
public static class Sha256
{
    public const int ByteCount = SHA256.HashSizeInBytes;

    [ThreadStatic]
    private static LibCrypto.DigestContextHandle? _context;

    public static void Hash(ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hash.Length, ByteCount, nameof(hash));
        var context = _context ??= NewContext();
        // Without an algorithm it begins anew with the one it has.
        if (LibCrypto.DigestInit(context, 0, 0) != 1
            || LibCrypto.DigestUpdate(context, bytes, (nuint)bytes.Length) != 1
            || LibCrypto.DigestFinal(context, hash, 0) != 1)
            throw new CryptographicException("libcrypto did not hash");
    }

    private static LibCrypto.DigestContextHandle NewContext()
    {
        var context = LibCrypto.NewDigestContext();
        return !context.IsInvalid && LibCrypto.DigestInit(context, LibCrypto.Sha256(), 0) == 1
            ? context
            : throw new CryptographicException("libcrypto has no SHA-256");
    }
}
