using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;
using Gateway.Schemas;

namespace Gateway.Lenses.Checks;

/// <summary>A <c>name</c> joins one text with a canonical name: <c>full</c>, <c>aliases</c> and a <c>source</c> that its schema lists.</summary>
internal static class NameCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope)
    {
        foreach (var mapping in scope.Mappings)
        {
            if (mapping is not { Line: NameLine line, NationalShape: { } national, CanonicalShape: { } canonical })
                continue;
            if (!national.Kinds.HasFlag(SchemaKinds.String))
                yield return scope.Problem(mapping, "the national name is not a text: a name that comes in parts has no line here; ask for the whole name");
            if (!IsName(canonical))
                yield return scope.Problem(mapping, "the canonical place is no name: it is an object with `full` (text), `aliases` (array of texts) and `source` (text)");
            else if (!canonical.Property("source")!.Shape.Takes(Literal.Word(line.Source)))
                yield return scope.Problem(mapping, $"the canonical schema lists no source \"{line.Source}\": name one that it lists");
        }
    }

    private static bool IsName(SchemaShape shape) =>
        Is(shape.Property("full")?.Shape, SchemaKinds.String)
        && Is(shape.Property("source")?.Shape, SchemaKinds.String)
        && Is(shape.Property("aliases")?.Shape, SchemaKinds.Array)
        && Is(shape.Property("aliases")!.Shape.Items, SchemaKinds.String);

    private static bool Is(SchemaShape? shape, SchemaKinds kinds) => shape is not null && shape.ValueKinds() == kinds;
}
