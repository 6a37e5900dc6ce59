using System.Collections.Immutable;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses;

/// <summary>What lenses ask of a schema.</summary>
internal static class Shapes
{
    public static ValueKinds ValueKinds(this SchemaShape shape)
    {
        var kinds = Lenses.ValueKinds.None;
        foreach (var kind in shape.Kinds)
        {
            kinds |= kind switch
            {
                "null" => Lenses.ValueKinds.Null,
                "boolean" => Lenses.ValueKinds.Boolean,
                "integer" => Lenses.ValueKinds.Integer,
                "number" => Lenses.ValueKinds.Number | Lenses.ValueKinds.Integer,
                "string" => Lenses.ValueKinds.String,
                "array" => Lenses.ValueKinds.Array,
                _ => Lenses.ValueKinds.Object,
            };
        }

        return kinds;
    }

    public static SchemaShape? Member(this SchemaShape shape, string name) =>
        shape.Properties.FirstOrDefault(property => property.Key == name).Value;

    public static SchemaShape? At(this SchemaShape shape, JsonPointer pointer)
    {
        var found = shape;
        foreach (var segment in pointer.Segments)
        {
            if (found.Member(segment.Name) is not { } member)
                return null;
            found = member;
        }

        return found;
    }

    /// <summary>Whether a code is written as an object of a canonical code and, where that is unknown, the original.</summary>
    public static bool IsCoded(this SchemaShape shape) => shape.Member("code") is not null;

    /// <summary>The codes that the schema lists; null where it lists none.</summary>
    public static ImmutableArray<Literal>? Codes(this SchemaShape shape)
    {
        if (shape.Const.Exists)
            return Literal.Of(shape.Const) is { } only ? [only] : [];
        if (!shape.Enum.Exists)
            return null;
        var codes = ImmutableArray.CreateBuilder<Literal>();
        foreach (var item in shape.Enum.Items)
        {
            if (Literal.Of(item) is { } code)
                codes.Add(code);
        }

        return codes.ToImmutable();
    }
}
