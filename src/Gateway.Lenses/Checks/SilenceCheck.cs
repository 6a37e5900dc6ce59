using Gateway.Lenses.Mappings;
using Gateway.Lenses.Operations;
using Gateway.Lenses.Operations.Defaults;
using Gateway.Lenses.Operations.Drops;

namespace Gateway.Lenses.Checks;

/// <summary>A <c>default</c> stands in for silence and looks like nothing that anybody could have said.</summary>
internal static class SilenceCheck
{
    public static IEnumerable<LensProblem> Run(Scope scope) => scope.Mappings
        .Where(mapping => mapping.Line is DefaultLine)
        .SelectMany(mapping => Faults(scope, mapping, (DefaultLine)mapping.Line).Select(fault => scope.Problem(mapping, fault)));

    private static IEnumerable<string> Faults(Scope scope, Mapping mapping, DefaultLine line)
    {
        var read = line.Side.Other();
        var place = mapping.At(line.Side);
        var others = scope.Mappings.Where(other => other.Line is not DefaultLine && other.Places(line.Side).Any(known => known.At == place)).ToList();
        if (others.Count == 0)
            yield return $"no other line speaks of this place: a value that is always there is a `constant`; else add a line that reads it, or a `drop`";
        foreach (var other in others.Where(other => other.Line is not DropLine))
        {
            if (other.Line is not ValueLine value || other.Places(read).Any(known => known.Shape is null))
                continue;
            if (value.CanState(other, line.Side, line.Value))
                yield return $"{other.Line.Place} may write {line.Value} too, and then a default would look like a fact: choose a value that no source states, or a list's word for `UNKNOWN`";
            if (other.Guards.IsEmpty && other.Places(read).Any(known => Presence.IsCertain(scope.Shape(read), known.At, [])))
                yield return $"the {read.Word()} schema requires what {other.Line.Place} reads, so there is always a value: remove the default";
        }
    }
}
