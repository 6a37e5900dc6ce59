using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations.Codes;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Checks;

/// <summary>Every pointer names a place in its schema, by way of objects alone, and every code list is there.</summary>
internal static class PlaceCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope)
    {
        foreach (var mapping in scope.Mappings)
        {
            foreach (var side in Sides.Both)
            {
                foreach (var fault in mapping.Places(side).Select(place => Fault(scope, side, place.At)).OfType<string>())
                    yield return scope.Problem(mapping, fault);
            }

            foreach (var guard in mapping.Guards)
            {
                if (guard.Tested is { } side && Fault(scope, side, guard.At) is { } fault)
                    yield return scope.Problem(mapping, $"the `when` around it: {fault}");
            }

            if (mapping is { Line: CodeLine code, List: null })
                yield return scope.Problem(mapping, $"there is no code list `{code.List}`: add `codes/{code.List}.codes.json`, or mend what is wrong with it");
        }
    }

    private static string? Fault(Scope scope, Side side, JsonPointer at)
    {
        if (scope.Shape(side).At(at) is null)
            return $"the {side.Word()} schema has no `{scope.Path(side)}{at}`: name a member that it declares";
        for (var holder = at; !holder.IsRoot; holder = holder.Parent)
        {
            if ((scope.Shape(side).At(holder.Parent)!.Kinds & ~SchemaKinds.Null) != SchemaKinds.Object)
                return $"the {side.Word()} schema does not say that `{scope.Path(side)}{holder.Parent}` is an object: give it `\"type\": \"object\"`; items of an array are reached by `each`";
        }

        return null;
    }
}
