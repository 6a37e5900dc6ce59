using Gateway.Lenses.Mappings;
using Gateway.Records;

namespace Gateway.Lenses.Checks;

/// <summary>Whether lines under <c>when</c> apply in every case there is.</summary>
internal static class Conditions
{
    /// <summary>Whether, wherever a place is there, at least one of the lines applies.</summary>
    public static bool Cover(Scope scope, Side side, IReadOnlyList<Mapping> lines, JsonPointer given)
    {
        var open = lines.Select(line => (Line: line, Open: line.Guards.Where(guard => guard.Tested == side && !Holds(scope, side, guard, given)).ToList())).ToList();
        if (open.Any(line => line.Open.Count == 0))
            return true;

        // One condition each, all on one place that is always there, with every value that it can have.
        if (open.Any(line => line.Open.Count > 1 || line.Open[0].Equal is null) || open.DistinctBy(line => line.Open[0].At).Count() != 1)
            return false;
        var tested = open[0].Open[0].At;
        return scope.Shape(side).At(tested)?.AllCodes() is { } codes
            && Presence.IsCertain(scope.Shape(side), tested, [given])
            && codes.All(code => open.Any(line => line.Open[0].Equal!.Is(code)));
    }

    /// <summary>Whether a condition holds wherever a place is there: it asks for that place, or for something that cannot be missing then.</summary>
    private static bool Holds(Scope scope, Side side, Guard guard, JsonPointer given) =>
        guard.Equal is null && Presence.IsCertain(scope.Shape(side), guard.At, [given]);
}
