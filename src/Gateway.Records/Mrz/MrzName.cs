namespace Gateway.Records.Mrz;

/// <summary>A name as a zone carries it: transliterated, cut where it is too long, filled up.</summary>
/// <param name="Field">The name field, as long as its format asks for.</param>
/// <param name="IsCut">Whether letters were left out; the field's last position is then a letter.</param>
public sealed record MrzName(string Field, bool IsCut)
{
    /// <summary>
    /// Writes a name of one or two identifiers. What is too long is shortened from the last element backwards, each to its initial before the
    /// one before it is touched, secondary before primary (ICAO Doc 9303-4 section 4.2.3); elements go only where initials are too many.
    /// </summary>
    /// <exception cref="FormatException">A letter has no form that a zone can carry, or nothing is left to write.</exception>
    public static MrzName Write(string primary, string? secondary, ZoneFormat format)
    {
        var width = ZoneLayout.Of(format).Name.Length;
        var primaryElements = Elements(primary);
        var secondaryElements = Elements(secondary ?? "");
        if (primaryElements.Count == 0)
            (primaryElements, secondaryElements) = (secondaryElements, []);
        if (primaryElements.Count == 0)
            throw new FormatException("a zone needs a name: one element at least");
        var isCut = Join(primaryElements, secondaryElements).Length > width;
        while (Shortest(primaryElements, secondaryElements) > width)
        {
            var last = secondaryElements.Count > 0 ? secondaryElements : primaryElements;
            last.RemoveAt(last.Count - 1);
        }

        Shorten(primaryElements, secondaryElements, width);
        return new MrzName(Join(primaryElements, secondaryElements).PadRight(width, '<'), isCut);
    }

    /// <summary>The field alone: a name must not reach a log by being printed with its type.</summary>
    public override string ToString() => Field;

    private static List<string> Elements(string identifier) =>
        Transliteration.TryWrite(identifier, out var elements)
            ? [.. elements.Split('<', StringSplitOptions.RemoveEmptyEntries)]
            : throw new FormatException("a letter of the name has no form that a zone can carry: write the name in Latin letters");

    private static void Shorten(List<string> primary, List<string> secondary, int width)
    {
        var excess = Join(primary, secondary).Length - width;
        foreach (var elements in (List<string>[])[secondary, primary])
        {
            for (var i = elements.Count - 1; i >= 0 && excess > 0; i--)
            {
                var cut = Math.Min(excess, elements[i].Length - 1);
                elements[i] = elements[i][..^cut];
                excess -= cut;
            }
        }
    }

    private static string Join(List<string> primary, List<string> secondary) =>
        string.Join('<', primary) + (secondary.Count == 0 ? "" : $"<<{string.Join('<', secondary)}");

    /// <summary>The length when every element is an initial.</summary>
    private static int Shortest(List<string> primary, List<string> secondary) =>
        (2 * primary.Count) - 1 + (secondary.Count == 0 ? 0 : (2 * secondary.Count) + 1);
}
