using Gateway.Records;

namespace Gateway.Lenses.Mappings;

/// <summary>Finds the place of a national record that a place of the canonical one speaks of.</summary>
internal static class NationalPlaces
{
    /// <summary>The place that the nearest line names; where lines speak only of what lies in it, the place that holds theirs.</summary>
    public static JsonPointer Of(Scope scope, JsonPointer canonical)
    {
        var nearest = scope.Mappings
            .Where(mapping => mapping is { National: not null, Canonical: { } place } && canonical.IsWithin(place))
            .MaxBy(mapping => mapping.Canonical!.Value.Segments.Length);
        if (nearest is not { National: { } national, Canonical: { } read })
            return HolderOf(scope, canonical);
        var rest = canonical.Segments.AsSpan()[read.Segments.Length..];
        if (nearest.Items is not { } items || rest.IsEmpty || rest[0].Index is not { } index)
            return national;
        var within = JsonPointer.Root;
        foreach (var segment in rest[1..])
            within = within.Append(segment.Name);
        return national.Append(index).Append(Of(items, within));
    }

    private static JsonPointer HolderOf(Scope scope, JsonPointer canonical)
    {
        var places = scope.Mappings
            .Where(mapping => mapping is { National: not null, Canonical: { } place } && place.IsWithin(canonical))
            .Select(mapping => mapping.National!.Value)
            .ToList();
        if (places.Count == 0)
            return JsonPointer.Root;
        var holder = places[0].Parent;
        while (!places.TrueForAll(place => place.IsWithin(holder)))
            holder = holder.Parent;
        return holder;
    }
}
