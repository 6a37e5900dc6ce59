using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Schemas;

namespace Gateway.Lenses.Checks;

/// <summary>An <c>each</c> joins two arrays of like items, and carries something of each item.</summary>
internal static class EachCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope)
    {
        foreach (var mapping in scope.Mappings.Where(mapping => mapping.Line is EachLine))
        {
            foreach (var side in Sides.Both)
            {
                if (mapping.Shape(side) is { } shape && !IsArray(shape))
                    yield return scope.Problem(mapping, $"the {side.Word()} place is not an array with one schema for its items: give it `\"type\": \"array\"` and `items`, or use another operation");
                if (mapping.Items is { } items && !items.Mappings.Any(line => line.Writes(side)))
                    yield return scope.Problem(mapping, $"no line writes anything of a {side.Word()} item: map the items, or drop the whole array");
            }
        }
    }

    private static bool IsArray(SchemaShape shape) =>
        (shape.Kinds & ~SchemaKinds.Null) == SchemaKinds.Array && shape.Items is not null && shape.PrefixItems.Count == 0;
}
