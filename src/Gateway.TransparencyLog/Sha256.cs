using System.Security.Cryptography;

namespace Gateway.TransparencyLog;

/// <summary>
/// SHA-256 by OpenSSL's libcrypto, with a context kept for each thread. It is the same code that the framework calls, without looking the algorithm up
/// and making a context for every hash: of a tree's node, which is 65 bytes, that is more than half of the cost, and an exchange needs a dozen.
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
