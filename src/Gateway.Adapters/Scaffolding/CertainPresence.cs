using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Scaffolding;

/// <summary>
/// Whether a national member is there whenever its object is written. What samples always hold may still be absent: the canonical member
/// that it comes from may be withheld.
/// </summary>
internal static class CertainPresence
{
    public static bool Of(JsonPointer member, IReadOnlyDictionary<JsonPointer, JsonPointer> pairs, SchemaShape canonical)
    {
        var beside = pairs.Where(pair => pair.Key.IsWithin(member.Parent) && !pair.Key.IsWithin(member)).Select(pair => pair.Value).ToList();
        if (member.Parent.IsRoot)
            beside = [JsonPointer.Root];
        return pairs.Where(pair => pair.Key.IsWithin(member)).Any(pair => beside.TrueForAll(other => IsCertain(pair.Value, other, canonical)));
    }

    /// <summary>Whether a canonical member is there wherever another one is: all that lies between them is required.</summary>
    private static bool IsCertain(JsonPointer member, JsonPointer other, SchemaShape canonical)
    {
        var shape = canonical;
        var shared = true;
        for (var i = 0; i < member.Segments.Length; i++)
        {
            if (shape.Property(member.Segments[i].Name) is not { } property)
                return false;
            shared = shared && i < other.Segments.Length && other.Segments[i] == member.Segments[i];
            if (!shared && !property.IsRequired)
                return false;
            shape = property.Shape;
        }

        return true;
    }
}
