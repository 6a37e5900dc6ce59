using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Gateway.Schemas.Patterns;

/// <summary>The sets that <c>\p{…}</c> names: general categories and the few properties that follow from them.</summary>
internal static class UnicodeProperties
{
    // Two letters for each category in the order of UnicodeCategory.
    private const string Codes = "LuLlLtLmLoMnMcMeNdNlNoZsZlZpCcCfCsCoPcPdPsPePiPfPoSmScSkSoCn";

    private static readonly ConcurrentDictionary<string, CodePointSet> Sets = new();

    private static readonly FrozenDictionary<string, string> LongNames = new Dictionary<string, string>
    {
        ["Letter"] = "L",
        ["Uppercase_Letter"] = "Lu",
        ["Lowercase_Letter"] = "Ll",
        ["Titlecase_Letter"] = "Lt",
        ["Cased_Letter"] = "LC",
        ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo",
        ["Mark"] = "M",
        ["Combining_Mark"] = "M",
        ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc",
        ["Enclosing_Mark"] = "Me",
        ["Number"] = "N",
        ["Decimal_Number"] = "Nd",
        ["digit"] = "Nd",
        ["Letter_Number"] = "Nl",
        ["Other_Number"] = "No",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe",
        ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S",
        ["Math_Symbol"] = "Sm",
        ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk",
        ["Other_Symbol"] = "So",
        ["Separator"] = "Z",
        ["Space_Separator"] = "Zs",
        ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp",
        ["Other"] = "C",
        ["Control"] = "Cc",
        ["cntrl"] = "Cc",
        ["Format"] = "Cf",
        ["Surrogate"] = "Cs",
        ["Private_Use"] = "Co",
        ["Unassigned"] = "Cn",
    }.ToFrozenDictionary();

    // Names that ECMA-262 knows and that need tables which the framework does not carry.
    private static readonly FrozenSet<string> WithoutData = FrozenSet.ToFrozenSet(
    [
        "Alphabetic", "Alpha", "Bidi_Control", "Bidi_C", "Bidi_Mirrored", "Bidi_M", "Case_Ignorable", "CI", "Cased", "Dash",
        "Default_Ignorable_Code_Point", "DI", "Deprecated", "Dep", "Diacritic", "Dia", "Emoji", "Emoji_Component", "Emoji_Modifier",
        "Emoji_Modifier_Base", "Emoji_Presentation", "Extended_Pictographic", "ExtPict", "Extender", "Ext", "Grapheme_Base", "Gr_Base",
        "Grapheme_Extend", "Gr_Ext", "Hex_Digit", "Hex", "ID_Continue", "IDC", "ID_Start", "IDS", "Ideographic", "Ideo", "Lowercase",
        "Lower", "Math", "Noncharacter_Code_Point", "NChar", "Quotation_Mark", "QMark", "Radical", "Regional_Indicator", "RI",
        "Sentence_Terminal", "STerm", "Terminal_Punctuation", "Term", "Unified_Ideograph", "UIdeo", "Uppercase", "Upper",
        "Variation_Selector", "VS", "White_Space", "space", "XID_Continue", "XIDC", "XID_Start", "XIDS",
    ]);

    /// <summary>The set of that name; null where there is no such property, or the data for it is not here.</summary>
    public static CodePointSet? Find(string name)
    {
        var value = name;
        if (name.StartsWith("gc=", StringComparison.Ordinal) || name.StartsWith("General_Category=", StringComparison.Ordinal))
            value = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        else if (name is "Any")
            return CodePointSet.Any;
        else if (name is "ASCII")
            return CodePointSet.Of((0, 0x7F));
        else if (name is "ASCII_Hex_Digit" or "AHex")
            return CodePointSet.Of(('0', '9'), ('A', 'F'), ('a', 'f'));
        else if (name is "Assigned")
            return Category("Cn").Complement();
        value = LongNames.GetValueOrDefault(value, value);
        return IsCategory(value) ? Category(value) : null;
    }

    /// <summary>Whether the name is a property of ECMA-262 that cannot be answered here.</summary>
    public static bool IsWithoutData(string name) =>
        WithoutData.Contains(name)
        || name.Split('=') is ["Script" or "sc" or "Script_Extensions" or "scx", { Length: > 0 } script] && script.All(char.IsAsciiLetter);

    private static bool IsCategory(string code) => code is "LC" || (code.Length is 1 or 2 && Members(code).Any());

    private static CodePointSet Category(string code) => Sets.GetOrAdd(code, static code => Collect(Members(code)));

    private static IEnumerable<UnicodeCategory> Members(string code)
    {
        for (var i = 0; i < Codes.Length; i += 2)
        {
            var two = Codes.AsSpan(i, 2);
            if (two.StartsWith(code, StringComparison.Ordinal) || (code is "LC" && two is "Lu" or "Ll" or "Lt"))
                yield return (UnicodeCategory)(i / 2);
        }
    }

    private static CodePointSet Collect(IEnumerable<UnicodeCategory> categories)
    {
        var wanted = categories.ToHashSet();
        var ranges = new List<(int First, int Last)>();
        for (var point = 0; point <= CodePointSet.Last; point++)
        {
            if (!wanted.Contains(CharUnicodeInfo.GetUnicodeCategory(point)))
                continue;
            if (ranges.Count > 0 && ranges[^1].Last == point - 1)
                ranges[^1] = (ranges[^1].First, point);
            else
                ranges.Add((point, point));
        }

        return CodePointSet.Of(ranges);
    }
}
