using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Gateway.Exchanges;

namespace Gateway.Server.Batches;

/// <summary>
/// Names, fingerprints and seals the results of rows, with keys that live as long as the process. Agency and officer are part of a name: under
/// the key of another caller there is nothing, whoever guesses it.
/// </summary>
internal sealed class RowKeyring : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _nameKey = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _fingerprintKey = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _sealKey = RandomNumberGenerator.GetBytes(32);

    public RowName Name(Identity caller, string idempotencyKey, long row)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _nameKey);
        Append(hash, caller.Agency);
        Append(hash, caller.Officer);
        Append(hash, idempotencyKey);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, row);
        hash.AppendData(number);
        return new RowName(Finish(hash));
    }

    public RowFingerprint Fingerprint(Request request)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _fingerprintKey);
        Append(hash, request.System);
        Append(hash, request.Operation);
        Append(hash, request.Version);
        Append(hash, request.Purpose);
        Append(hash, request.Case);
        Append(hash, request.Grade);
        hash.AppendData([request.InsistsOnSource ? (byte)1 : (byte)0, request.BodyTooLarge ? (byte)1 : (byte)0]);
        hash.AppendData(request.Body.Span);
        return new RowFingerprint(Finish(hash));
    }

    /// <summary>Encrypts a result, bound to its name: one moved under another name does not open.</summary>
    public byte[] Seal(RowName name, ReadOnlySpan<byte> result)
    {
        var kept = new byte[NonceSize + result.Length + TagSize];
        RandomNumberGenerator.Fill(kept.AsSpan(0, NonceSize));
        Span<byte> bound = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bound, name.Value);
        using var cipher = new AesGcm(_sealKey, TagSize);
        cipher.Encrypt(kept.AsSpan(0, NonceSize), result, kept.AsSpan(NonceSize, result.Length), kept.AsSpan(^TagSize..), bound);
        return kept;
    }

    public byte[] Open(RowName name, ReadOnlySpan<byte> kept)
    {
        var result = new byte[kept.Length - NonceSize - TagSize];
        Span<byte> bound = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bound, name.Value);
        using var cipher = new AesGcm(_sealKey, TagSize);
        cipher.Decrypt(kept[..NonceSize], kept[NonceSize..^TagSize], kept[^TagSize..], result, bound);
        return result;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_nameKey);
        CryptographicOperations.ZeroMemory(_fingerprintKey);
        CryptographicOperations.ZeroMemory(_sealKey);
    }

    // Each part goes behind its length, so that no two lists of parts run together into the same bytes; what is absent has a length of its own.
    private static void Append(IncrementalHash hash, string? part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
        BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static UInt128 Finish(IncrementalHash hash)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(whole);
        return BinaryPrimitives.ReadUInt128LittleEndian(whole);
    }
}
