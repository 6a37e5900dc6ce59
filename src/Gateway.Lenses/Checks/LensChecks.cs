using Gateway.Lenses.Mappings;

namespace Gateway.Lenses.Checks;

/// <summary>Every check that a lens passes before it is compiled, one file each, in the order in which their problems are listed.</summary>
internal static class LensChecks
{
    private static readonly Func<Scope, IEnumerable<LensProblem>>[] All =
    [
        PlaceCheck.Run,
        LineCheck.Run,
        LiteralCheck.Run,
        SilenceCheck.Run,
        OverlapCheck.Run,
        CoverageCheck.Run,
        RequiredCheck.Run,
    ];

    public static IEnumerable<LensProblem> Run(Scope scope) =>
        Scopes(scope).SelectMany(each => All.SelectMany(check => check(each)));

    private static IEnumerable<Scope> Scopes(Scope scope) =>
        scope.Mappings.Select(mapping => mapping.Items).OfType<Scope>().SelectMany(Scopes).Prepend(scope);
}
