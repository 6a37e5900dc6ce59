using System.Collections.Immutable;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Mappings;

/// <summary>The lines that speak of one record, or of one item of an array.</summary>
/// <param name="National">The national schema of the record or item.</param>
/// <param name="Canonical">The canonical schema of the record or item.</param>
/// <param name="NationalPath">How messages name the national record or item: empty, or a pointer with <c>*</c> for each item.</param>
/// <param name="CanonicalPath">How messages name the canonical record or item.</param>
/// <param name="Mappings">The lines.</param>
internal sealed record Scope(
    SchemaShape National, SchemaShape Canonical, string NationalPath, string CanonicalPath, ImmutableArray<Mapping> Mappings)
{
    public SchemaShape Shape(Side side) => side == Side.National ? National : Canonical;

    public string Path(Side side) => side == Side.National ? NationalPath : CanonicalPath;

    /// <summary>A problem of one line, with its places from the root.</summary>
    public LensProblem Problem(Mapping mapping, string message) => new(
        mapping.Line.Place,
        Named(Side.National, mapping),
        Named(Side.Canonical, mapping),
        message);

    /// <summary>How messages name the places of a line: those of one that has several, with commas between them.</summary>
    private string? Named(Side side, Mapping mapping) =>
        mapping.Places(side).IsEmpty ? null : string.Join("`, `", mapping.Places(side).Select(place => Path(side) + place.At));

    /// <summary>A problem of a place that no line need speak of.</summary>
    public LensProblem Problem(Side side, JsonPointer at, string message) => new(
        "",
        side == Side.National ? NationalPath + at : null,
        side == Side.Canonical ? CanonicalPath + at : null,
        message);
}
