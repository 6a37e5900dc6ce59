using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Lenses.Operations.Drops;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Mappings;

/// <summary>One line with its pointers counted from its scope: nests and whens are resolved into pointers and guards.</summary>
internal sealed class Mapping
{
    public required LensLine Line { get; init; }

    /// <summary>Empty where the line does not speak of this side.</summary>
    public required ImmutableArray<Place> National { get; init; }

    /// <summary>Empty where the line does not speak of this side.</summary>
    public required ImmutableArray<Place> Canonical { get; init; }

    public required ImmutableArray<Guard> Guards { get; init; }

    /// <summary>The lines of an <c>each</c>; null otherwise.</summary>
    public Scope? Items { get; init; }

    /// <summary>The pairs of a <c>code</c>; null otherwise, and where there is no such list.</summary>
    public CodeList? List { get; init; }

    /// <summary>The schema of a line's only national place.</summary>
    public SchemaShape NationalShape => Shape(Side.National);

    /// <summary>The schema of a line's only canonical place.</summary>
    public SchemaShape CanonicalShape => Shape(Side.Canonical);

    public ImmutableArray<Place> Places(Side side) => side == Side.National ? National : Canonical;

    /// <summary>The only place of a line on a side.</summary>
    public JsonPointer At(Side side) => Places(side)[0].At;

    /// <summary>The schema of a line's only place on a side, which is checked to be there before any operation asks.</summary>
    public SchemaShape Shape(Side side) => Places(side)[0].Shape!;

    /// <summary>The places that the line takes in when a side is read. A default takes nothing in: another line reads what it wrote.</summary>
    public ImmutableArray<JsonPointer> Read(Side side) => Line is DefaultLine ? [] : [.. Places(side).Select(place => place.At)];

    /// <summary>The places that the line can write on a side.</summary>
    public ImmutableArray<JsonPointer> Written(Side side) => Line switch
    {
        DropLine => [],
        ValueLine line => [.. Places(side).Where((_, number) => line.Writes(side, number)).Select(place => place.At)],
        _ => [.. Places(side).Select(place => place.At)],
    };

    /// <summary>The guards whose conditions the line must meet when a side is read.</summary>
    public IEnumerable<Guard> GuardsOf(Side read) =>
        Guards.Where(guard => guard.Tested == read || (Line is StatedLine stated && stated.Side != read));
}
