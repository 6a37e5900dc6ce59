using System.Collections.Immutable;
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
}
