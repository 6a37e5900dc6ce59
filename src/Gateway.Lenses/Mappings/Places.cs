using Gateway.Lenses.Operations.Moves;
using Gateway.Records;

namespace Gateway.Lenses.Mappings;

/// <summary>Finds the place of one side that a place of the other speaks of.</summary>
internal static class Places
{
    /// <summary>How a place says that it is any item of an array, as foretold losses do.</summary>
    private const string AnyItem = "*";

    /// <summary>The place that the nearest line names; where lines speak only of what lies in it, the place that holds theirs.</summary>
    public static JsonPointer Of(Scope scope, Side side, JsonPointer other)
    {
        var nearest = scope.Mappings
            .Where(mapping => !mapping.Places(side).IsEmpty)
            .SelectMany(mapping => mapping.Places(side.Other()).Select((place, number) => (Mapping: mapping, place.At, Number: number)))
            .Where(line => other.IsWithin(line.At))
            .OrderByDescending(line => line.At.Segments.Length)
            .FirstOrDefault();
        if (nearest.Mapping is null)
            return HolderOf(scope, side, other);
        // Of several places on both sides, those of one number belong together; of several for one, the first stands for all.
        var places = nearest.Mapping.Places(side);
        var found = places[nearest.Number < places.Length ? nearest.Number : 0].At;
        var rest = other.Segments.AsSpan()[nearest.At.Segments.Length..];
        // What is moved whole has the same places within on both sides.
        foreach (var segment in nearest.Mapping.Line is MoveLine ? rest : [])
            found = found.Append(segment.Name);
        if (nearest.Mapping.Items is not { } items || rest.IsEmpty || !(rest[0].Index is not null || rest[0].Name == AnyItem))
            return found;
        var within = JsonPointer.Root;
        foreach (var segment in rest[1..])
            within = within.Append(segment.Name);
        return found.Append(rest[0].Name).Append(Of(items, side, within));
    }

    private static JsonPointer HolderOf(Scope scope, Side side, JsonPointer other)
    {
        var places = scope.Mappings
            .Where(mapping => mapping.Places(side.Other()).Any(place => place.At.IsWithin(other)))
            .SelectMany(mapping => mapping.Places(side).Select(place => place.At))
            .ToList();
        if (places.Count == 0)
            return JsonPointer.Root;
        var holder = places[0].Parent;
        while (!places.TrueForAll(place => place.IsWithin(holder)))
            holder = holder.Parent;
        return holder;
    }
}
