using Gateway.Records;

namespace Gateway.Lenses.Mappings;

/// <summary>Finds the line that speaks of a place of a record, for messages to its author.</summary>
internal static class LinePlaces
{
    /// <summary>A problem told of the line nearest to a place; of the place alone where no line speaks of it.</summary>
    public static LensProblem Tell(Scope scope, Side side, JsonPointer at, string message)
    {
        var (nearest, place) = scope.Mappings
            .SelectMany(mapping => mapping.Places(side).Select(spoken => (Mapping: mapping, spoken.At)))
            .Where(line => at.IsWithin(line.At))
            .OrderByDescending(line => line.At.Segments.Length)
            .FirstOrDefault();
        if (nearest is null)
            return scope.Problem(side, at, message);
        var rest = at.Segments.AsSpan()[place.Segments.Length..];
        if (nearest.Items is not { } items || rest.IsEmpty)
            return scope.Problem(nearest, message);
        var within = JsonPointer.Root;
        foreach (var segment in rest[1..])
            within = within.Append(segment.Name);
        return Tell(items, side, within, message);
    }
}
