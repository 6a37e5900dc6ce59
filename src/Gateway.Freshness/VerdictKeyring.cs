using System.Buffers.Binary;
using System.Security.Cryptography;
using Gateway.Agreements;
using Gateway.Records;

namespace Gateway.Freshness;

/// <summary>
/// Names and seals verdicts with keys that live as long as the process. Who asks, why and under which clause are part of a name,
/// so that no two purposes ever share a verdict or a flight.
/// </summary>
public sealed class VerdictKeyring : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int UsualNameBytes = 1024;

    private readonly byte[] _nameKey = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _sealKey = RandomNumberGenerator.GetBytes(32);
    private readonly ThreadLocal<IncrementalHash> _naming;
    private readonly ThreadLocal<AesGcm> _cipher;

    public VerdictKeyring()
    {
        // One of each for every thread: neither may be shared, and setting one up costs several times what it costs to use it.
        _naming = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _nameKey), trackAllValues: true);
        _cipher = new(() => new AesGcm(_sealKey, TagSize), trackAllValues: true);
    }

    /// <summary>The name of one question under one permit. <paramref name="question"/> is its canonical record as JSON.</summary>
    public VerdictKey Name(Permit permit, string agency, string purpose, ReadOnlySpan<byte> question)
    {
        // In one piece, for one call of the hash.
        var parts = new NameParts(stackalloc byte[UsualNameBytes]);
        parts.Add(permit.Agreement.Id);
        parts.Add(permit.Agreement.Version);
        parts.Add(permit.Clause.Id);
        parts.Add(agency);
        parts.Add(purpose);
        parts.Add(question);
        Span<byte> name = stackalloc byte[32];
        var hash = _naming.Value!;
        hash.AppendData(parts.Written);
        hash.GetHashAndReset(name);
        parts.Dispose();
        return new VerdictKey(name);
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

    /// <summary>Encrypts a verdict's record, bound to its name and its moment: one moved under another name does not open.</summary>
    internal byte[] Seal(VerdictKey name, Verdict verdict)
    {
        var kept = new byte[NonceSize + verdict.Record.Length + TagSize];
        RandomBytes.Fill(kept.AsSpan(0, NonceSize));
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
}
