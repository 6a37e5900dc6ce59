using System.Collections.Immutable;
using System.Globalization;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses;

/// <summary>What lenses ask of a schema.</summary>
internal static class Shapes
{
    /// <summary>The place that a pointer of member names leads to; null where the schema does not speak of it.</summary>
    public static SchemaShape? At(this SchemaShape shape, JsonPointer pointer)
    {
        var found = shape;
        foreach (var segment in pointer.Segments)
        {
            if (found.Property(segment.Name) is not { } property)
                return null;
            found = property.Shape;
        }

        return found;
    }

    /// <summary>The kinds of value there can be: those of the listed values, where the schema lists them.</summary>
    public static SchemaKinds ValueKinds(this SchemaShape shape)
    {
        if (shape.Values is null)
            return shape.Kinds;
        var listed = SchemaKinds.None;
        foreach (var value in shape.Values)
            listed |= value.Kind.AsSchemaKind();
        return shape.Kinds & listed;
    }

    /// <summary>Whether a code is written as an object of a canonical code and, where that is unknown, the original.</summary>
    public static bool IsCoded(this SchemaShape shape) => shape.Property("code") is not null;

    /// <summary>Where the codes are listed: in a coded value, its <c>code</c>.</summary>
    public static SchemaShape CodeShape(this SchemaShape shape) => shape.Property("code")?.Shape ?? shape;

    /// <summary>The codes that the schema lists; null where it lists none.</summary>
    public static ImmutableArray<Literal>? Codes(this SchemaShape shape) =>
        shape.Values is null ? null : [.. shape.Values.Select(Literal.Of).OfType<Literal>()];

    /// <summary>The codes there can be: those that are listed, or both truth values; null where there is no end of them.</summary>
    public static ImmutableArray<Literal>? AllCodes(this SchemaShape shape) =>
        shape.Values is null && shape.Kinds == SchemaKinds.Boolean ? [Literal.Truth(true), Literal.Truth(false)] : shape.Codes();

    /// <summary>Whether a value of the place may be that literal, as far as kinds, lists and what is said of texts go.</summary>
    public static bool Takes(this SchemaShape shape, Literal literal) =>
        (shape.ValueKinds() & literal.Kind.AsSchemaKind()) != SchemaKinds.None
        && (shape.Codes() is not { } codes || codes.Any(literal.Is))
        && (literal.Kind != TokenKind.String || shape.TakesText(literal.Utf8));

    /// <summary>Whether a scalar of the place may go by that literal, written as text or not.</summary>
    public static bool MayHold(this SchemaShape shape, string literal) => shape.TakesText(literal) || literal switch
    {
        "true" or "false" => shape.Takes(Literal.Truth(literal == "true")),
        _ => decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && shape.Takes(Literal.Number(literal)),
    };

    /// <summary>How many characters a place holds where another may have more; null where it holds all that there can be.</summary>
    public static int? Shortage(this SchemaShape to, SchemaShape from) =>
        to.MaxLength is { } most
        && (from.MaxLength is not { } longest || longest > most)
        && !(from.Codes() is { } codes && codes.All(code => Scalars.Length(code.Utf8) <= most))
            ? most
            : null;

    /// <summary>Whether a coded value has room for a code that no list maps.</summary>
    public static bool HoldsUnknown(this SchemaShape coded) =>
        coded.Property("original") is not null && coded.CodeShape().Takes(Literal.Word("UNKNOWN"));

    /// <summary>Whether the list maps every national code that there can be.</summary>
    public static bool CoversNational(this CodeList list, SchemaShape national) =>
        national.AllCodes() is { } codes && codes.All(code => list.FromNational(code.Utf8) is not null);

    /// <summary>Whether the list maps every canonical code that there can be.</summary>
    public static bool CoversCanonical(this CodeList list, SchemaShape canonical) =>
        canonical.CodeShape().AllCodes() is { } codes && codes.All(code => list.FromCanonical(code.Utf8) is not null);
}
