using System.Globalization;
using System.Text.RegularExpressions;

namespace Gateway.Adapters.Scaffolding;

/// <summary>The way in which a column of dates is written.</summary>
/// <param name="Format">That of whole dates, as a lens writes it.</param>
/// <param name="Reduced">Those of dates of which a part is unknown, as far as the samples have any.</param>
internal sealed record WrittenDates(string Format, IReadOnlyList<string> Reduced)
{
    // Day before month, or year first: neither state puts the month first.
    private static readonly (string Whole, string[] Reduced)[] Known =
    [
        ("yyyy-MM-dd", ["yyyy-MM", "yyyy"]),
        ("dd-MM-yyyy", ["MM-yyyy", "yyyy"]),
        ("dd/MM/yyyy", ["MM/yyyy", "yyyy"]),
        ("dd.MM.yyyy", ["MM.yyyy", "yyyy"]),
        ("yyyy/MM/dd", ["yyyy/MM", "yyyy"]),
        ("yyyyMMdd", ["yyyyMM", "yyyy"]),
    ];

    /// <summary>Null where the texts are no dates, or not all written in one way.</summary>
    public static WrittenDates? Of(IReadOnlyList<string> texts)
    {
        foreach (var (whole, reduced) in Known)
        {
            var others = texts.Where(text => !Reads(text, whole)).ToList();
            if (others.Count == texts.Count)
                continue;
            var used = reduced.Where(format => others.Exists(text => Reads(text, format))).ToList();
            if (others.TrueForAll(text => used.Exists(format => Reads(text, format))))
                return new WrittenDates(whole, used);
        }

        return null;
    }

    /// <summary>A pattern that takes those dates and no other digits.</summary>
    public string Pattern => "^(" + string.Join('|', Reduced.Prepend(Format).Select(Expression)) + ")$";

    private static string Expression(string format) => Regex.Escape(format)
        .Replace("yyyy", "[0-9]{4}", StringComparison.Ordinal)
        .Replace("MM", "(0[1-9]|1[0-2])", StringComparison.Ordinal)
        .Replace("dd", "(0[1-9]|[12][0-9]|3[01])", StringComparison.Ordinal);

    private static bool Reads(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
