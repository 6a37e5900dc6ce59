using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Checks;

/// <summary>What a schema promises to be there. An answer may come with everything withheld that its schema does not require.</summary>
internal static class Presence
{
    /// <summary>Whether a place holds something in every valid record that holds something at the given places.</summary>
    public static bool IsCertain(SchemaShape root, JsonPointer place, IReadOnlyList<JsonPointer> given)
    {
        if (given.Any(known => known.IsWithin(place)))
            return true;
        var shape = root;
        var at = JsonPointer.Root;
        foreach (var segment in place.Segments)
        {
            var next = at.Append(segment.Name);
            if (shape.Property(segment.Name) is not { } property)
                return false;
            var certain = given.Any(known => known.IsWithin(next)) || Promises(shape, property, Names(given, at));
            if (!certain || (property.Shape.ValueKinds().HasFlag(SchemaKinds.Null) && !given.Any(known => known.IsWithin(next))))
                return false;
            shape = property.Shape;
            at = next;
        }

        return true;
    }

    /// <summary>Whether an object that has some members must have another: required, or required by every alternative that has them.</summary>
    private static bool Promises(SchemaShape shape, SchemaProperty property, IReadOnlyList<string> present) =>
        property.IsRequired || shape.Alternatives.Any(group =>
        {
            var possible = group.Where(alternative => present.All(name => Allows(alternative, name))).ToList();
            return possible.Count > 0 && possible.TrueForAll(alternative => alternative.Property(property.Name) is { IsRequired: true });
        });

    private static bool Allows(SchemaShape alternative, string name) =>
        alternative.Property(name) is { } property ? property.Shape.Kinds != SchemaKinds.None : !alternative.IsClosed;

    private static List<string> Names(IReadOnlyList<JsonPointer> given, JsonPointer at) =>
        [.. given.Where(known => known != at && known.IsWithin(at)).Select(known => known.Segments[at.Segments.Length].Name)];
}
