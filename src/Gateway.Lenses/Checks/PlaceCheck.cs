using Gateway.Lenses.Files;
using Gateway.Lenses.Mappings;

namespace Gateway.Lenses.Checks;

/// <summary>Every pointer names a place in its schema, and every code list is there.</summary>
internal static class PlaceCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope)
    {
        foreach (var mapping in scope.Mappings)
        {
            foreach (var side in Enum.GetValues<Side>())
            {
                if (mapping.At(side) is { } at && mapping.Shape(side) is null)
                {
                    var word = side == Side.National ? "national" : "canonical";
                    yield return scope.Problem(mapping, $"the {word} schema has no `{scope.Path(side)}{at}`: name a member that it declares (items of an array are reached by `each`)");
                }
            }

            if (mapping is { Line: CodeLine code, List: null })
                yield return scope.Problem(mapping, $"there is no code list `{code.List}`: add `codes/{code.List}.codes.json`");
        }
    }
}
