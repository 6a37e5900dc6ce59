using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Mappings;

/// <summary>A <c>nest</c> or a <c>when</c> around a line.</summary>
/// <param name="Tested">The side that a <c>when</c> looks at; null for a <c>nest</c>.</param>
/// <param name="At">Where the <c>when</c> looks, from the scope.</param>
/// <param name="Equal">What it must find there; null where anything will do.</param>
/// <param name="National">What the lines inside read of a national record.</param>
/// <param name="Canonical">What the lines inside read of a canonical record.</param>
internal sealed record Guard(Side? Tested, JsonPointer At, Literal? Equal, ImmutableArray<JsonPointer> National, ImmutableArray<JsonPointer> Canonical)
{
    public ImmutableArray<JsonPointer> Reads(Side side) => side == Side.National ? National : Canonical;

    /// <summary>Where its condition looks when a side is read: at the tested place, else at whatever the lines inside find.</summary>
    public ImmutableArray<JsonPointer> Looks(Side read) => Tested == read ? [At] : Reads(read);

    /// <summary>What one of those places must hold; null where anything will do.</summary>
    public Literal? Wants(Side read) => Tested == read ? Equal : null;

    /// <summary>Whether no record of the tested side can satisfy both.</summary>
    public bool Excludes(Guard other) =>
        Tested is not null && Tested == other.Tested && At == other.At && Equal is not null && other.Equal is not null && !Equal.Is(other.Equal);
}
