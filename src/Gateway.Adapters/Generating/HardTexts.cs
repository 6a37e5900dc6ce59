namespace Gateway.Adapters.Generating;

/// <summary>Texts that have gone wrong somewhere: names that forms do not expect, dates that rarely come, letters that have to be escaped.</summary>
internal static class HardTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        // One name alone, written once or, by a form that wants two, twice.
        "SUPARMAN", "SUPARMAN SUPARMAN", "X",
        // Fathers' names and what joins them.
        "SITI NUR AMINAH BINTI AHMAD", "MUHAMMAD AMIRUL BIN ISMAIL", "KUMAR A/L RAJAN", "DEVI A/P MUTHU", "JOHN ANAK SULAU", "I MADE WAYAN SUKARDIKA",
        // Other names of the same person: joined, joined twice, joined to nothing, joined to itself, and a word that only looks like a mark.
        "LIM MEI LING @ LIM SIEW LING", "LIM SIEW LING", "ABDUL RAHMAN @ RAHMAN @ MAN", "RAHMAN", "MAN", "TAN AH KOW ALIAS JOHN TAN", "JOHN TAN", "A@B", "ALI @", "ALI @ ALI", "NATALIAS PUTRI",
        // Letters beyond ASCII, of two, three and four bytes, and one made of two.
        "JOSÉ MÜLLER", "陳大文", "عمر", "𠮷野家", "JOSE\u0301",
        // Marks that formats escape, and blanks where nobody looks for them.
        "O’NEIL", "D'CRUZ", "<B>&AMP;]]>", "\"\\/", "ANI ", "ANI  BUDI",
        // Texts that are words of formats, or numbers.
        "null", "true", "UNKNOWN", "0", "007", "1e3", "-",
        // Dates: a leap day, the turn of a year, parts unknown, and a day that does not exist.
        "2024-02-29", "1999-12-31", "1965-03", "1965", "2023-02-29", "29/02/2024", "31/12/1999", "03/1965",
        // Moments, with and without fractions, in several zones.
        "2026-03-01T08:00:00Z", "2026-03-01T08:00:00.123456+07:00", "2024-02-29T23:59:59+08:00", "1999-12-31T23:59:59-12:00",
        // Documents and places.
        "A12345678", "X7654321", "IDN", "MYS", "XXA", "KUALA LUMPUR",
    ];
}
