using Gateway.Lenses.Mappings;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Checks;

/// <summary>Whatever a side may hold is read by some line or dropped with a reason: nothing is dropped in silence.</summary>
internal static class CoverageCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope) => Sides.Both.SelectMany(side => Members(scope, side, scope.Shape(side), JsonPointer.Root));

    private static IEnumerable<LensProblem> Members(Scope scope, Side side, SchemaShape shape, JsonPointer at)
    {
        if (scope.Mappings.Any(mapping => mapping.Read(side).Contains(at)))
            return Conditional(scope, side, at);
        if (!scope.Mappings.Any(mapping => mapping.Read(side).Any(place => place.IsWithin(at))))
            return [scope.Problem(side, at, $"no line reads this {side.Word()} member: map it, or add a `drop` with the reason")];
        var open = shape.IsClosed
            ? Enumerable.Empty<LensProblem>()
            : [scope.Problem(side, at, $"the {side.Word()} schema takes members here that no line can name: say `\"additionalProperties\": false`")];
        return open.Concat(shape.Properties.SelectMany(property => Members(scope, side, property.Shape, at.Append(property.Name))));
    }

    /// <summary>A place that is read under conditions alone must be read under every one there is.</summary>
    private static IEnumerable<LensProblem> Conditional(Scope scope, Side side, JsonPointer at)
    {
        var readers = scope.Mappings.Where(mapping => mapping.Read(side).Contains(at)).ToList();
        if (!Conditions.Cover(scope, side, readers, given: at))
            yield return scope.Problem(side, at, $"this {side.Word()} member is read only in some cases: add a `when` for the other values of the condition, with a line or a `drop`");
    }
}
