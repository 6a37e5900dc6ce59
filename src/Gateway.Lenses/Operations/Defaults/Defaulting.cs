using Gateway.Lenses.Mappings;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Defaults;

/// <summary>What reading makes of a value that a default may have put where it stands.</summary>
internal static class Defaulting
{
    /// <summary>The value that says nothing at a place; null where there is no default, or the line that reads the place knows its word as one for unknown.</summary>
    public static Literal? Silent(Scope scope, Side read, JsonPointer at)
    {
        var value = scope.Mappings.FirstOrDefault(mapping => mapping.Line is DefaultLine line && line.Side == read && mapping.At(read) == at)?.Line as DefaultLine;
        if (value is null)
            return null;
        var readers = scope.Mappings.Where(mapping => mapping.Line is ValueLine && mapping.Read(read).Contains(at)).ToList();
        return readers.Count > 0 && !readers.Exists(mapping => ((ValueLine)mapping.Line).Knows(mapping, read, value.Value)) ? value.Value : null;
    }
}
