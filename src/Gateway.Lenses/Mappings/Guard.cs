using System.Collections.Immutable;
using Gateway.Lenses.Plans;
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

    /// <summary>The condition as it stands when a side is read: the tested one's value, else that any line inside finds something.</summary>
    public Condition Condition(Side read) => Tested == read ? new Condition([At], Equal) : new Condition(Reads(read), null);

    /// <summary>Whether no record of the tested side can satisfy both.</summary>
    public bool Excludes(Guard other) =>
        Tested is not null && Tested == other.Tested && At == other.At && Equal is not null && other.Equal is not null && !Equal.Is(other.Equal);
}
