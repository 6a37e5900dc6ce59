using Gateway.Records;

namespace Gateway.Adapters.Scaffolding;

/// <summary>Which words stand for which canonical member, in Indonesian, Malay and English.</summary>
internal static class FieldWords
{
    private static readonly ILookup<string, string> Paths = EmbeddedTable.Rows(typeof(FieldWords).Assembly, "field-words.csv")
        .SelectMany(row => row[1..].SelectMany(cell => cell.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(word => (Word: word, Path: row[0])))
        .ToLookup(pair => pair.Word, pair => pair.Path, StringComparer.Ordinal);

    /// <summary>Whether the words are a name of the canonical member: its own, or one of the table's.</summary>
    public static bool Name(string words, JsonPointer canonical)
    {
        var names = canonical.Segments.Select(segment => segment.Name).ToArray();
        if (words == Words.Of(names[^1]) || (names.Length > 1 && words == Words.Of($"{names[^2]} {names[^1]}")))
            return true;
        return Paths[words].Any(path => EndsWith(names, path.Split('/')));
    }

    private static bool EndsWith(string[] names, string[] path) => names.Length >= path.Length && names.AsSpan(names.Length - path.Length).SequenceEqual(path);
}
