using System.Collections.Immutable;
using Gateway.Records.Mrz;

namespace Gateway.Records.Names;

/// <summary>Turns a written name into the forms in which it is compared.</summary>
internal static class NameReader
{
    /// <summary>The names that alias marks part, each as written.</summary>
    public static IEnumerable<string> Aliases(string original)
    {
        var words = new List<string>();
        foreach (var word in original.Replace("@", " @ ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!NameWords.AliasMarks.Contains(word.ToUpperInvariant()))
            {
                words.Add(word);
                continue;
            }

            yield return string.Join(' ', words);
            words.Clear();
        }

        yield return string.Join(' ', words);
    }

    public static NameForm Read(string name)
    {
        var elements = Collapse(WithoutPlaceholders(Elements(name)));
        var (own, kind, father) = Part(elements);
        return new NameForm { Own = [.. WithoutTitles(own)], Patronymic = kind, Father = [.. WithoutTitles(father)] };
    }

    /// <summary>Elements in capitals without marks; a name that a zone cannot carry stays as it is, so that it still equals itself.</summary>
    private static List<string> Elements(string name) => Transliteration.TryWrite(name, out var written)
        ? [.. written.Split('<', StringSplitOptions.RemoveEmptyEntries)]
        : [.. Transliteration.Compatible(name).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> WithoutPlaceholders(List<string> elements)
    {
        for (var i = 0; i < elements.Count;)
        {
            var length = LongestAt(elements, i, NameWords.Placeholders);
            if (length > 0)
                elements.RemoveRange(i, length);
            else
                i++;
        }

        return elements;
    }

    /// <summary>A name repeated to fill a form that asks for a family name is written once.</summary>
    private static List<string> Collapse(List<string> elements)
    {
        var half = elements.Count / 2;
        return elements.Count > 1 && elements.Count % 2 == 0 && elements.Take(half).SequenceEqual(elements.Skip(half)) ? elements[..half] : elements;
    }

    /// <summary>Parts the name at the first word that stands between it and a father's name.</summary>
    private static (List<string> Own, PatronymicKind Kind, List<string> Father) Part(List<string> elements)
    {
        for (var i = 1; i < elements.Count - 1; i++)
        {
            var length = LongestAt(elements, i, NameWords.Patronymics.Keys);
            // A Balinese style begins with the same word as an Iban patronymic.
            var isStyle = elements[i] == "ANAK" && elements[i + 1] == "AGUNG";
            if (length == 0 || isStyle || i + length >= elements.Count)
                continue;
            var kind = NameWords.Patronymics[string.Join(' ', elements.Skip(i).Take(length))];
            return (elements[..i], kind, elements[(i + length)..]);
        }

        return (elements, PatronymicKind.None, []);
    }

    /// <summary>Leaves titles out as long as a name remains.</summary>
    private static List<string> WithoutTitles(List<string> elements)
    {
        for (var length = LongestAt(elements, 0, NameWords.LeadingTitles); length > 0 && length < elements.Count;)
        {
            elements = elements[length..];
            length = LongestAt(elements, 0, NameWords.LeadingTitles);
        }

        while (elements.Count > 1 && NameWords.TrailingTitles.Contains(elements[^1]))
            elements = elements[..^1];
        return elements;
    }

    /// <summary>How many elements from a place on make a word of the set, two before one; 0 for none.</summary>
    private static int LongestAt(List<string> elements, int at, IReadOnlyCollection<string> words)
    {
        if (at + 1 < elements.Count && words.Contains($"{elements[at]} {elements[at + 1]}"))
            return 2;
        return at < elements.Count && words.Contains(elements[at]) ? 1 : 0;
    }
}
