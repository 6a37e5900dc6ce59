using Gateway.Lenses.Mappings;

namespace Gateway.Lenses.Checks;

/// <summary>Every check that a lens passes before it is compiled, in the order in which their problems are listed.</summary>
internal static class LensChecks
{
    public static IEnumerable<LensProblem> Run(Scope scope) => PlaceCheck.Run(scope);
}
