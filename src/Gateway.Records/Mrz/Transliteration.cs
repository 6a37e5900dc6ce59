using System.Globalization;
using System.Text;

namespace Gateway.Records.Mrz;

/// <summary>
/// The letters of a name as a zone can carry them (ICAO Doc 9303-3 section 6, Latin). A letter with a mark loses the mark, except those that
/// become two letters; an apostrophe or a full stop goes and its neighbours join; a hyphen or a space parts elements.
/// </summary>
internal static class Transliteration
{
    /// <summary>Elements parted by single fillers; false where a letter has no form that a zone can carry.</summary>
    public static bool TryWrite(string name, out string elements)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in Compatible(name).EnumerateRunes())
        {
            if (TryWrite(Rune.ToUpperInvariant(rune), text))
                continue;
            elements = "";
            return false;
        }

        elements = string.Join('<', text.ToString().Split('<', StringSplitOptions.RemoveEmptyEntries));
        return true;
    }

    /// <summary>The compatibility form (NFKC). Half a surrogate pair, which has none, becomes the replacement character.</summary>
    public static string Compatible(string text) =>
        NormalForm.Of(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), NormalizationForm.FormKC);

    private static bool TryWrite(Rune rune, StringBuilder text)
    {
        if (rune.Value is >= 'A' and <= 'Z')
        {
            text.Append((char)rune.Value);
            return true;
        }

        var written = rune.Value switch
        {
            'Ä' or 'Æ' => "AE",
            'Å' => "AA",
            'Ö' or 'Ø' or 'Œ' => "OE",
            'Ü' => "UE",
            'Þ' => "TH",
            'ß' or 'ẞ' => "SS",
            'Ð' or 'Đ' => "D",
            'Ħ' => "H",
            'ı' => "I",
            'Ł' => "L",
            // The slash of A/L has two habits, joined and parted; joined is what zones mostly show.
            '\'' or '\u2018' or '\u2019' or '\u02BC' or '.' or ',' or '/' => "",
            // The alias sign parts two names; a zone has no sign for that, so they follow one another.
            '-' or '\u2010' or '\u2011' or ' ' or '\u00A0' or '@' or '<' => "<",
            _ => null,
        };
        written ??= BaseLetter(rune);
        text.Append(written);
        return written is not null;
    }

    /// <summary>The letter under its marks, where it is a Latin letter; nothing for a mark that stands alone.</summary>
    private static string? BaseLetter(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            return "";
        var first = NormalForm.Of(rune.ToString(), NormalizationForm.FormD)[0];
        return char.IsAsciiLetterUpper(first) ? first.ToString() : null;
    }
}
