using Gateway.Records;

namespace Gateway.Lenses.Mappings;

/// <summary>Finds the place of a national record that a place of the canonical one speaks of.</summary>
internal static class NationalPlaces
{
    /// <summary>The place that the nearest line names; where lines speak only of what lies in it, the place that holds theirs.</summary>
    public static JsonPointer Of(Scope scope, JsonPointer canonical)
    {
        var nearest = scope.Mappings
            .Where(mapping => !mapping.National.IsEmpty)
            .SelectMany(mapping => mapping.Canonical.Select((place, number) => (Mapping: mapping, place.At, Number: number)))
            .Where(line => canonical.IsWithin(line.At))
            .OrderByDescending(line => line.At.Segments.Length)
            .FirstOrDefault();
        if (nearest.Mapping is null)
            return HolderOf(scope, canonical);
        // Of several places on both sides, those of one number belong together; of several for one, the first stands for all.
        var national = nearest.Mapping.National[nearest.Number < nearest.Mapping.National.Length ? nearest.Number : 0].At;
        var rest = canonical.Segments.AsSpan()[nearest.At.Segments.Length..];
        if (nearest.Mapping.Items is not { } items || rest.IsEmpty || rest[0].Index is not { } index)
            return national;
        var within = JsonPointer.Root;
        foreach (var segment in rest[1..])
            within = within.Append(segment.Name);
        return national.Append(index).Append(Of(items, within));
    }

    private static JsonPointer HolderOf(Scope scope, JsonPointer canonical)
    {
        var places = scope.Mappings
            .Where(mapping => mapping.Canonical.Any(place => place.At.IsWithin(canonical)))
            .SelectMany(mapping => mapping.National.Select(place => place.At))
            .ToList();
        if (places.Count == 0)
            return JsonPointer.Root;
        var holder = places[0].Parent;
        while (!places.TrueForAll(place => place.IsWithin(holder)))
            holder = holder.Parent;
        return holder;
    }
}
