using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations;

namespace Gateway.Lenses.Checks;

/// <summary>A value that a line states, in <c>constant</c>, <c>default</c> or <c>when</c>, can stand where the line says, and a constant is written at all.</summary>
internal static class LiteralCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope)
    {
        var seen = new HashSet<Guard>(ReferenceEqualityComparer.Instance);
        foreach (var mapping in scope.Mappings)
        {
            if (mapping.Line is StatedLine stated)
            {
                if (mapping.Places(stated.Side)[0].Shape?.CodeShape().Takes(stated.Value) == false)
                    yield return scope.Problem(mapping, $"the {stated.Side.Word()} schema does not allow {stated.Value} there: state a value that it allows");
                if (mapping.Guards.Any(guard => guard.Tested != stated.Side.Other() && guard.Reads(stated.Side.Other()).IsEmpty))
                    yield return scope.Problem(mapping, "nothing beside it in the same `nest` or `when` is read, so it would never be written: move it out, or map something beside it");
            }

            foreach (var guard in mapping.Guards.Where(seen.Add))
            {
                if (guard is { Tested: { } side, Equal: { } equal } && scope.Shape(side).At(guard.At)?.Takes(equal) == false)
                    yield return scope.Problem(mapping, $"the `when` around it never holds: the {side.Word()} schema does not allow {equal} at `{guard.At}`");
            }
        }
    }
}
