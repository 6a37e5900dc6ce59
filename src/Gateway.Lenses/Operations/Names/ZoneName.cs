using Gateway.Records.Mrz;

namespace Gateway.Lenses.Operations.Names;

/// <summary>The name field of a machine-readable zone against the name that people write.</summary>
internal static class ZoneName
{
    /// <summary>How many characters the field has (ICAO Doc 9303).</summary>
    public static int Width(ZoneFormat format) => format switch
    {
        ZoneFormat.Td1 => 30,
        ZoneFormat.Td2 or ZoneFormat.MrvB => 31,
        _ => 39,
    };

    /// <summary>The name that a field says, given names first where the zone parts them; null where it is no such field.</summary>
    public static string? Read(string field, ZoneFormat format)
    {
        if (field.Length != Width(format) || field.AsSpan().ContainsAnyExcept(Letters))
            return null;
        var parts = field.TrimEnd('<').Split("<<", 2);
        var names = string.Join(' ', parts.Reverse().SelectMany(part => part.Split('<', StringSplitOptions.RemoveEmptyEntries)));
        return names.Length == 0 ? null : names;
    }

    /// <summary>The field for a name; null where a letter of it has no form that a zone can carry.</summary>
    public static string? Write(string full, ZoneFormat format)
    {
        try
        {
            return MrzName.Write(full, null, format).Field;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ<");
}
