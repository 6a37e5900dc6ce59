using Gateway.Lenses.Mappings;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Names;

/// <summary>A <c>name</c> joins texts with a canonical name: <c>full</c>, <c>aliases</c> and a <c>source</c> that its schema lists.</summary>
internal static class NameFaults
{
    public static IEnumerable<string> Of(string source, IEnumerable<Place> national, SchemaShape canonical)
    {
        foreach (var place in national.Where(place => (place.Shape!.ValueKinds() & ~SchemaKinds.Null) != SchemaKinds.String))
            yield return $"`{place.At}` is not a text: a name is read from one text, or from the texts that `parts` names";
        if (!IsName(canonical))
            yield return "the canonical place is no name: it is an object with `full` (text), `aliases` (array of texts) and `source` (text)";
        else if (!canonical.Property("source")!.Shape.Takes(Literal.Word(source)))
            yield return $"the canonical schema lists no source \"{source}\": name one that it lists";
    }

    private static bool IsName(SchemaShape shape) =>
        Is(shape.Property("full")?.Shape, SchemaKinds.String)
        && Is(shape.Property("source")?.Shape, SchemaKinds.String)
        && Is(shape.Property("aliases")?.Shape, SchemaKinds.Array)
        && Is(shape.Property("aliases")!.Shape.Items, SchemaKinds.String);

    private static bool Is(SchemaShape? shape, SchemaKinds kinds) => shape is not null && shape.ValueKinds() == kinds;
}
