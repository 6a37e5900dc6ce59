using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Mappings;

/// <summary>One line with its pointers counted from its scope: nests and whens are resolved into pointers and guards.</summary>
internal sealed class Mapping
{
    public required LensLine Line { get; init; }

    /// <summary>Null where the line does not speak of this side.</summary>
    public required JsonPointer? National { get; init; }

    /// <summary>Null where the line does not speak of this side.</summary>
    public required JsonPointer? Canonical { get; init; }

    /// <summary>Null where the line does not speak of this side, or the schema has no such place.</summary>
    public required SchemaShape? NationalShape { get; init; }

    /// <summary>Null where the line does not speak of this side, or the schema has no such place.</summary>
    public required SchemaShape? CanonicalShape { get; init; }

    public required ImmutableArray<Guard> Guards { get; init; }

    /// <summary>The lines of an <c>each</c>; null otherwise.</summary>
    public Scope? Items { get; init; }

    /// <summary>The pairs of a <c>code</c>; null otherwise, and where there is no such list.</summary>
    public CodeList? List { get; init; }

    public JsonPointer? At(Side side) => side == Side.National ? National : Canonical;

    public SchemaShape? Shape(Side side) => side == Side.National ? NationalShape : CanonicalShape;

    /// <summary>Whether the line takes in what stands at its place when a side is read.</summary>
    public bool Reads(Side side) => At(side) is not null;

    /// <summary>Whether the line can write its place on a side.</summary>
    public bool Writes(Side side) => Line is not DropLine && At(side) is not null;

    /// <summary>What must hold for the line to apply when a side is read. A constant has nothing of its own to read, so it goes with its companions.</summary>
    public ImmutableArray<Condition> Conditions(Side read) =>
        [.. Guards.Where(guard => guard.Tested == read || (Line is ConstantLine constant && constant.Side != read)).Select(guard => guard.Condition(read))];

    /// <summary>How many characters the other side holds when one is read; null where it holds all that there can be.</summary>
    public int? Room(Side read)
    {
        var from = Text(Shape(read));
        var to = Text(Shape(read.Other()));
        return to?.MaxLength is { } most && (from?.MaxLength is not { } longest || longest > most) ? most : null;
    }

    /// <summary>Where the characters of a value are bounded: a canonical name bounds its full text.</summary>
    private SchemaShape? Text(SchemaShape? shape) => Line is NameLine ? shape?.Property("full")?.Shape ?? shape : shape;
}
