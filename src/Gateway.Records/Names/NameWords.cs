using System.Collections.Frozen;

namespace Gateway.Records.Names;

/// <summary>Words in names that are no name. Written as compared: capitals, without full stops, apostrophes and slashes. Source: naming rules and practice of both states.</summary>
internal static class NameWords
{
    /// <summary>A word before a father's name. <c>AL</c> and <c>AP</c> are how a zone writes <c>A/L</c> and <c>A/P</c>.</summary>
    public static readonly FrozenDictionary<string, PatronymicKind> Patronymics = new Dictionary<string, PatronymicKind>
    {
        ["BIN"] = PatronymicKind.SonOf,
        ["BN"] = PatronymicKind.SonOf,
        ["B"] = PatronymicKind.SonOf,
        ["AL"] = PatronymicKind.SonOf,
        ["A L"] = PatronymicKind.SonOf,
        ["SO"] = PatronymicKind.SonOf,
        ["ANAK LELAKI"] = PatronymicKind.SonOf,
        ["BINTI"] = PatronymicKind.DaughterOf,
        ["BINTE"] = PatronymicKind.DaughterOf,
        ["BINTIE"] = PatronymicKind.DaughterOf,
        ["BTE"] = PatronymicKind.DaughterOf,
        ["BTI"] = PatronymicKind.DaughterOf,
        ["BT"] = PatronymicKind.DaughterOf,
        ["BNT"] = PatronymicKind.DaughterOf,
        ["AP"] = PatronymicKind.DaughterOf,
        ["A P"] = PatronymicKind.DaughterOf,
        ["DO"] = PatronymicKind.DaughterOf,
        ["ANAK PEREMPUAN"] = PatronymicKind.DaughterOf,
        ["ANAK"] = PatronymicKind.ChildOf,
        ["AK"] = PatronymicKind.ChildOf,
    }.ToFrozenDictionary();

    /// <summary>Words that part a name from an alias, as written. <c>AL.</c> is one with its full stop alone; <c>@</c> needs no spaces.</summary>
    public static readonly FrozenSet<string> AliasMarks = Set("@|ALIAS|ALS|ALS.|AL.");

    /// <summary>What forms ask for where there is nothing to say.</summary>
    public static readonly FrozenSet<string> Placeholders = Set("FNU|LNU|XXX|NA|NIL|NULL|UNKNOWN|TIADA|TIDAK ADA");

    /// <summary>Titles before a name or a father's name: religion, rank, learning, courtesy. Hereditary styles are no titles and stay.</summary>
    public static readonly FrozenSet<string> LeadingTitles = Set(
        "H|HJ|HJH|HAJI|HAJJAH|HAJAH|HAJJI|KH|KIAI|KYAI|USTADZ|USTAZ|TGK|TEUNGKU|DR|DRS|DRA|IR|PROF|TUN|TOH PUAN|TAN SRI|PUAN SRI|DATUK SERI|DATO SRI|DATIN SERI|"
        + "DATUK|DATO|DATIN|ENCIK|EN|PUAN|PN|CIK|TN");

    /// <summary>Academic degrees after a name.</summary>
    public static readonly FrozenSet<string> TrailingTitles = Set("SH|SE|SKOM|SPD|SAG|ST|MM|MSI|MPD|AMD");

    /// <summary>Elements so common that they tell little.</summary>
    public static readonly FrozenSet<string> Light = Set("MUHAMMAD|NUR|SITI|ABDUL|AHMAD|SRI");

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet();
}
