using System.Buffers.Binary;
using Gateway.Exchanges;
using Gateway.Freshness;

namespace Gateway.Server.Batches;

/// <summary>
/// Names, fingerprints and seals the results of rows. Agency and officer are part of a name: under the key of another caller there is nothing,
/// whoever guesses it.
/// </summary>
internal sealed class RowKeyring : IDisposable
{
    private const int UsualBytes = 1024;

    private readonly MemoryKeys _keys = new();

    public RowName Name(Identity caller, string idempotencyKey, long row)
    {
        var parts = new NameParts(stackalloc byte[UsualBytes]);
        parts.Add("name"u8);
        parts.Add(caller.Agency);
        parts.Add(caller.Officer);
        parts.Add(idempotencyKey);
        parts.Add(row);
        return new RowName(Hash(parts));
    }

    public RowFingerprint Fingerprint(Request request)
    {
        var parts = new NameParts(stackalloc byte[UsualBytes]);
        parts.Add("fingerprint"u8);
        parts.Add(request.System);
        parts.Add(request.Operation);
        parts.Add(request.Version);
        parts.Add(request.Purpose);
        parts.Add(request.Case);
        parts.Add(request.Grade);
        parts.Add(request.InsistsOnSource);
        parts.Add(request.BodyTooLarge);
        parts.Add(request.Body.Span);
        return new RowFingerprint(Hash(parts));
    }

    /// <summary>Encrypts a result, bound to its name: one moved under another name does not open.</summary>
    public byte[] Seal(RowName name, ReadOnlySpan<byte> result)
    {
        Span<byte> place = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(place, name.Value);
        return _keys.Seal(result, place);
    }

    public byte[] Open(RowName name, ReadOnlySpan<byte> kept)
    {
        Span<byte> place = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(place, name.Value);
        return _keys.Open(kept, place);
    }

    public void Dispose() => _keys.Dispose();

    /// <summary>The keyed hash of the parts, which are done with then.</summary>
    private UInt128 Hash(NameParts parts)
    {
        Span<byte> whole = stackalloc byte[32];
        _keys.Name(parts, whole);
        parts.Dispose();
        return BinaryPrimitives.ReadUInt128LittleEndian(whole);
    }
}
