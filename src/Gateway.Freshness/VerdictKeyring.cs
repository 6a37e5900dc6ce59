using System.Buffers.Binary;
using Gateway.Agreements;

namespace Gateway.Freshness;

/// <summary>
/// Names and seals verdicts. Who asks, why and under which clause are part of a name, so that no two purposes ever share a verdict or a flight.
/// </summary>
public sealed class VerdictKeyring : IDisposable
{
    private const int UsualNameBytes = 1024;
    private const int PlaceBytes = 40;

    private readonly MemoryKeys _keys = new();

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
        _keys.Name(parts, name);
        parts.Dispose();
        return new VerdictKey(name);
    }

    public void Dispose() => _keys.Dispose();

    /// <summary>Encrypts a verdict's record, bound to its name and its moment: one moved under another name does not open.</summary>
    internal byte[] Seal(VerdictKey name, Verdict verdict)
    {
        Span<byte> place = stackalloc byte[PlaceBytes];
        Place(name, verdict.AsOf, place);
        return _keys.Seal(verdict.Record.Span, place);
    }

    internal byte[] Open(VerdictKey name, byte[] kept, DateTimeOffset asOf)
    {
        Span<byte> place = stackalloc byte[PlaceBytes];
        Place(name, asOf, place);
        return _keys.Open(kept, place);
    }

    private static void Place(VerdictKey name, DateTimeOffset asOf, Span<byte> place)
    {
        name.CopyTo(place);
        BinaryPrimitives.WriteInt64LittleEndian(place[32..], asOf.UtcTicks);
    }
}
