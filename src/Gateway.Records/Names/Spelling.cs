using System.Collections.Frozen;
using System.Text;

namespace Gateway.Records.Names;

/// <summary>
/// Keys by which spellings of one name are equal. The strong key follows spelling reforms and known families of variants, the weak one sounds that are
/// often confused. Rules apply in the order of their list; <c>j</c> becomes <c>y</c> only in a name that shows other marks of the old spelling.
/// </summary>
internal static class Spelling
{
    private static readonly (string From, string To)[] OldMarks = [("OE", "U"), ("TJ", "C"), ("DJ", "1"), ("NJ", "NY"), ("SJ", "SY")];
    private static readonly (string From, string To)[] StrongRules = [("SH", "SY"), ("PH", "F"), ("Q", "K"), ("OO", "U"), ("EE", "I")];

    private static readonly (string From, string To)[] WeakRules =
    [
        ("CH", "H"), ("KH", "H"), ("DH", "D"), ("DZ", "D"), ("DL", "D"), ("TH", "T"), ("SY", "S"), ("AE", "AI"), ("EI", "AI"), ("Y", "I"), ("II", "I"),
        ("F", "P"), ("V", "P"), ("Z", "S"), ("J", "S"), ("O", "U"),
    ];

    private static readonly FrozenDictionary<string, string> Families = ReadFamilies(weak: false);
    private static readonly FrozenDictionary<string, string> WeakFamilies = ReadFamilies(weak: true);

    /// <summary>Whether the spelling belongs to a known family.</summary>
    public static bool IsFamily(string element) => Families.ContainsKey(element);

    /// <summary>One key for all spellings that are surely one name.</summary>
    public static string Strong(string element) =>
        Families.TryGetValue(element, out var family) ? family : Families.GetValueOrDefault(Reformed(element)) ?? Reformed(element);

    /// <summary>One key for all spellings that may be one name.</summary>
    public static string Weak(string element) => WeakFamilies.TryGetValue(element, out var family) ? family : Weakened(Strong(element));

    private static string Weakened(string strong)
    {
        var text = Single(Apply(strong, WeakRules));
        return text.Length > 3 && text.EndsWith("AH", StringComparison.Ordinal) ? text[..^1] : text;
    }

    private static string Reformed(string element)
    {
        var reformed = Apply(element, OldMarks);
        if (reformed != element)
            reformed = reformed.Replace('J', 'Y').Replace('1', 'J');
        return Single(Apply(reformed, StrongRules));
    }

    private static string Apply(string text, (string From, string To)[] rules)
    {
        foreach (var (from, to) in rules)
            text = text.Replace(from, to, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Doubled consonants once; a doubled vowel is no spelling habit but another syllable.</summary>
    private static string Single(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (single.Length == 0 || single[^1] != letter || letter is 'A' or 'E' or 'I' or 'O' or 'U')
                single.Append(letter);
        }

        return single.ToString();
    }

    private static FrozenDictionary<string, string> ReadFamilies(bool weak)
    {
        var families = new Dictionary<string, string>();
        foreach (var row in EmbeddedTable.Rows("spelling-families.csv"))
        {
            var key = string.Concat(row[0].Split(' '));
            if (!weak)
                families[key] = key;
            foreach (var variant in row[1].Split(','))
            {
                if (variant.StartsWith('?') == weak)
                    families[string.Concat(variant.TrimStart('?').Split(' '))] = weak ? Weakened(key) : key;
            }
        }

        return families.ToFrozenDictionary();
    }
}
