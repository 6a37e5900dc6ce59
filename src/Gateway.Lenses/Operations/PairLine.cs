using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Operations;

/// <summary>A line between one place of each side.</summary>
internal abstract record PairLine(string Place, JsonPointer National, JsonPointer Canonical) : ValueLine(Place)
{
    public override ImmutableArray<JsonPointer> At(Side side) => [side == Side.National ? National : Canonical];
}
