using System.Security.Cryptography;
using Gateway.Records;

namespace Gateway.Freshness;

/// <summary>
/// Names and seals what is kept in memory, with keys that live as long as the process: HMAC-SHA256 for names, from which nobody finds a document number by
/// trying them all, and AES-256-GCM for what stands under them.
/// </summary>
public sealed class MemoryKeys : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _nameKey = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _sealKey = RandomNumberGenerator.GetBytes(32);
    private readonly ThreadLocal<IncrementalHash> _naming;
    private readonly ThreadLocal<AesGcm> _cipher;

    public MemoryKeys()
    {
        // One of each for every thread: neither may be shared, and setting one up costs several times what it costs to use it.
        _naming = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _nameKey), trackAllValues: true);
        _cipher = new(() => new AesGcm(_sealKey, TagSize), trackAllValues: true);
    }

    /// <summary>The name of some parts: 32 bytes.</summary>
    public void Name(in NameParts parts, Span<byte> name)
    {
        var hash = _naming.Value!;
        hash.AppendData(parts.Written);
        hash.GetHashAndReset(name);
    }

    /// <summary>Encrypts, bound to <paramref name="place"/>: what is moved to another place does not open.</summary>
    public byte[] Seal(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> place)
    {
        var kept = new byte[NonceSize + bytes.Length + TagSize];
        RandomBytes.Fill(kept.AsSpan(0, NonceSize));
        _cipher.Value!.Encrypt(kept.AsSpan(0, NonceSize), bytes, kept.AsSpan(NonceSize, bytes.Length), kept.AsSpan(^TagSize..), place);
        return kept;
    }

    public byte[] Open(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> place)
    {
        var bytes = new byte[kept.Length - NonceSize - TagSize];
        _cipher.Value!.Decrypt(kept[..NonceSize], kept[NonceSize..^TagSize], kept[^TagSize..], bytes, place);
        return bytes;
    }

    public void Dispose()
    {
        foreach (var hash in _naming.Values)
            hash.Dispose();
        foreach (var cipher in _cipher.Values)
            cipher.Dispose();
        _naming.Dispose();
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_nameKey);
        CryptographicOperations.ZeroMemory(_sealKey);
    }
}
