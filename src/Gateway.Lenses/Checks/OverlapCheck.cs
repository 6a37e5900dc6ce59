using Gateway.Lenses.Mappings;

namespace Gateway.Lenses.Checks;

/// <summary>Two lines never speak of one place, unless two <c>when</c>s keep them apart.</summary>
internal static class OverlapCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope)
    {
        foreach (var side in Sides.Both)
        {
            var lines = scope.Mappings.Where(mapping => mapping.At(side) is not null).ToList();
            for (var later = 1; later < lines.Count; later++)
            {
                var other = lines.Take(later).FirstOrDefault(earlier => Overlap(earlier, lines[later], side));
                if (other is not null)
                    yield return scope.Problem(lines[later], $"speaks of the same {side.Word()} place as {other.Line.Place}: keep one of the two, or put both into a `when` on the same place with different `equals`");
            }
        }
    }

    private static bool Overlap(Mapping one, Mapping two, Side side)
    {
        var first = one.At(side)!.Value;
        var second = two.At(side)!.Value;
        if (!first.IsWithin(second) && !second.IsWithin(first))
            return false;
        return first != second || !one.Guards.Any(guard => two.Guards.Any(guard.Excludes));
    }
}
