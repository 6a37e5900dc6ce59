using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Records;

namespace Gateway.Lenses.Checks;

/// <summary>Two lines never speak of one place, unless two <c>when</c>s keep them apart, or one is the other's <c>default</c>.</summary>
internal static class OverlapCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope)
    {
        foreach (var side in Sides.Both)
        {
            for (var later = 0; later < scope.Mappings.Length; later++)
            {
                var line = scope.Mappings[later];
                if (Doubled(line, side))
                    yield return scope.Problem(line, $"speaks of one {side.Word()} place twice: name each place once");
                var other = scope.Mappings.Take(later).FirstOrDefault(earlier => Overlap(earlier, line, side));
                if (other is not null)
                    yield return scope.Problem(line, $"speaks of the same {side.Word()} place as {other.Line.Place}: keep one of the two, or put both into a `when` on the same place with different `equals`");
            }
        }
    }

    private static bool Doubled(Mapping line, Side side) =>
        line.Places(side).Where((place, number) => line.Places(side).Take(number).Any(earlier => Meet(earlier.At, place.At))).Any();

    private static bool Overlap(Mapping one, Mapping two, Side side) => one.Places(side).Any(first => two.Places(side).Any(second =>
        Meet(first.At, second.At) && (first.At != second.At || !(AreApart(one, two) || one.Line is DefaultLine != two.Line is DefaultLine))));

    private static bool AreApart(Mapping one, Mapping two) => one.Guards.Any(guard => two.Guards.Any(guard.Excludes));

    private static bool Meet(JsonPointer first, JsonPointer second) => first.IsWithin(second) || second.IsWithin(first);
}
