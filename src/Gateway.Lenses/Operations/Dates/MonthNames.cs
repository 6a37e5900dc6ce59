using System.Text;

namespace Gateway.Lenses.Operations.Dates;

/// <summary>Month names of both languages. No name of one language means another month in the other, so both are always read.</summary>
internal static class MonthNames
{
    private static readonly string[] ShortIndonesian = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    private static readonly string[] ShortMalay = ["Jan", "Feb", "Mac", "Apr", "Mei", "Jun", "Jul", "Ogo", "Sep", "Okt", "Nov", "Dis"];

    private static readonly string[] FullIndonesian =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] FullMalay =
        ["Januari", "Februari", "Mac", "April", "Mei", "Jun", "Julai", "Ogos", "September", "Oktober", "November", "Disember"];

    // Longest first: `Ogos` is read before `Ogo`.
    private static readonly (byte[] Name, int Month)[] Short = Table([ShortIndonesian, ShortMalay], ("Ags", 8), ("Ogos", 8));
    private static readonly (byte[] Name, int Month)[] Full = Table([FullIndonesian, FullMalay]);

    /// <summary>The name that is written in a language, <c>id</c> or <c>ms</c>.</summary>
    public static string Of(int month, bool full, bool malay) => (full, malay) switch
    {
        (true, true) => FullMalay[month - 1],
        (true, false) => FullIndonesian[month - 1],
        (false, true) => ShortMalay[month - 1],
        (false, false) => ShortIndonesian[month - 1],
    };

    /// <summary>The month whose name the text begins with, in any case, and the name's length; 0 where it begins with none.</summary>
    public static int Read(ReadOnlySpan<byte> text, bool full, out int length)
    {
        foreach (var (name, month) in full ? Full : Short)
        {
            if (text.Length >= name.Length && Ascii.EqualsIgnoreCase(text[..name.Length], name))
            {
                length = name.Length;
                return month;
            }
        }

        length = 0;
        return 0;
    }

    private static (byte[] Name, int Month)[] Table(string[][] languages, params (string Name, int Month)[] others) =>
    [
        .. languages.SelectMany(names => names.Select((name, i) => (Name: name, Month: i + 1)))
            .Concat(others)
            .Distinct()
            .OrderByDescending(entry => entry.Name.Length)
            .Select(entry => (Encoding.ASCII.GetBytes(entry.Name), entry.Month)),
    ];
}
