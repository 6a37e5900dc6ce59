using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Gateway.Agreements;

namespace Gateway.Freshness;

/// <summary>
/// Names and seals verdicts with keys that live as long as the process. Who asks, why and under which clause are part of a name,
/// so that no two purposes ever share a verdict or a flight.
/// </summary>
public sealed class VerdictKeyring : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _nameKey = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _sealKey = RandomNumberGenerator.GetBytes(32);
    private readonly ThreadLocal<AesGcm> _cipher;

    public VerdictKeyring() => _cipher = new(() => new AesGcm(_sealKey, TagSize), trackAllValues: true);

    /// <summary>The name of one question under one permit. <paramref name="question"/> is its canonical record as JSON.</summary>
    public VerdictKey Name(Permit permit, string agency, string purpose, ReadOnlySpan<byte> question)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _nameKey);
        Append(hash, permit.Agreement.Id);
        Append(hash, permit.Agreement.Version);
        Append(hash, permit.Clause.Id);
        Append(hash, agency);
        Append(hash, purpose);
        Append(hash, question);
        Span<byte> name = stackalloc byte[32];
        hash.GetHashAndReset(name);
        return new VerdictKey(name);
    }

    public void Dispose()
    {
        foreach (var cipher in _cipher.Values)
            cipher.Dispose();
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_nameKey);
        CryptographicOperations.ZeroMemory(_sealKey);
    }

    /// <summary>Encrypts a verdict's record, bound to its name and its moment: one moved under another name does not open.</summary>
    internal byte[] Seal(VerdictKey name, Verdict verdict)
    {
        var kept = new byte[NonceSize + verdict.Record.Length + TagSize];
        RandomNumberGenerator.Fill(kept.AsSpan(0, NonceSize));
        Span<byte> bound = stackalloc byte[40];
        Bind(name, verdict.AsOf, bound);
        _cipher.Value!.Encrypt(
            kept.AsSpan(0, NonceSize), verdict.Record.Span, kept.AsSpan(NonceSize, verdict.Record.Length), kept.AsSpan(^TagSize..), bound);
        return kept;
    }

    internal byte[] Open(VerdictKey name, byte[] kept, DateTimeOffset asOf)
    {
        var record = new byte[kept.Length - NonceSize - TagSize];
        Span<byte> bound = stackalloc byte[40];
        Bind(name, asOf, bound);
        _cipher.Value!.Decrypt(kept.AsSpan(0, NonceSize), kept.AsSpan(NonceSize, record.Length), kept.AsSpan(^TagSize..), record, bound);
        return record;
    }

    private static void Bind(VerdictKey name, DateTimeOffset asOf, Span<byte> bound)
    {
        name.CopyTo(bound);
        BinaryPrimitives.WriteInt64LittleEndian(bound[32..], asOf.UtcTicks);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        Span<byte> utf8 = stackalloc byte[256];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length))
            Append(hash, utf8[..length]);
        else
            Append(hash, Encoding.UTF8.GetBytes(text));
    }

    // The length goes first, so that no two lists of parts run together into the same bytes.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
