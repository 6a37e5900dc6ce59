using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Codes;

namespace Gateway.Lenses.Checks;

/// <summary>Every line can do its work between its places; what that asks for is its operation's to say.</summary>
internal static class LineCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope) => scope.Mappings
        .Where(IsResolved)
        .SelectMany(mapping => ((ValueLine)mapping.Line).Faults(mapping).Select(fault => scope.Problem(mapping, fault)));

    private static bool IsResolved(Mapping mapping) =>
        mapping.Line is ValueLine
        && mapping.National.Concat(mapping.Canonical).All(place => place.Shape is not null)
        && (mapping.Line is not CodeLine || mapping.List is not null);
}
