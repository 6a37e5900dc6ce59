using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gateway.Records.Identifiers;
using Gateway.Records.Places;

namespace Gateway.Adapters.Scaffolding;

/// <summary>How the texts of one place are written, as far as samples can tell.</summary>
internal sealed record TextForm
{
    private const int FewestForList = 4;
    private const int LongestList = 20;
    private const int LongestCode = 40;

    private static readonly int[] Lengths = [10, 20, 40, 80, 120, 250, 1000, 4000];

    /// <summary>In words, for the mark.</summary>
    public required string Why { get; init; }

    public string? Format { get; init; }

    public string? Pattern { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>The values, where they repeat like codes; the commonest first.</summary>
    public IReadOnlyList<string>? Listed { get; init; }

    /// <summary>Set where the texts are days.</summary>
    public WrittenDates? Dates { get; init; }

    public static TextForm Of(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0 || texts.Any(text => text.Length == 0))
            return Plain(texts);
        return Moments(texts) ?? Days(texts) ?? Identifiers(texts) ?? Codes(texts) ?? Signs(texts) ?? Plain(texts);
    }

    /// <summary>Adds what a schema says of the texts.</summary>
    public void Describe(JsonObject schema)
    {
        if (Listed is not null)
            schema["enum"] = new JsonArray([.. Listed.Select(value => JsonValue.Create(value))]);
        else
            schema["type"] = "string";
        if (Format is not null)
            schema["format"] = Format;
        if (Pattern is not null)
            schema["pattern"] = Pattern;
        if (MaxLength is { } most)
            schema["maxLength"] = most;
    }

    private static TextForm? Moments(IReadOnlyList<string> texts) => All(texts, "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$")
        ? new TextForm { Why = "moments with an offset", Format = "date-time" }
        : null;

    private static TextForm? Days(IReadOnlyList<string> texts)
    {
        if (WrittenDates.Of(texts) is not { } dates)
            return null;
        var why = $"days written {string.Join(" or ", dates.Reduced.Prepend(dates.Format))}";
        return dates is { Format: "yyyy-MM-dd", Reduced: [] }
            ? new TextForm { Why = why, Dates = dates, Format = "date" }
            : new TextForm { Why = why, Dates = dates, Pattern = dates.Pattern };
    }

    private static TextForm? Identifiers(IReadOnlyList<string> texts)
    {
        if (texts.All(text => text.Length == 3 && CountryCodes.IsKnown(text)))
            return new TextForm { Why = "codes of states, ISO 3166-1 alpha-3", Pattern = "^[A-Z]{3}$" };
        if (texts.All(text => Nik.TryParse(text, out _, out _)))
            return new TextForm { Why = "Indonesian identity numbers", Pattern = "^[0-9]{16}$" };
        if (texts.All(text => MyKad.TryParse(text, out _, out _)) && All(texts, "^[0-9]{12}$"))
            return new TextForm { Why = "Malaysian identity numbers", Pattern = "^[0-9]{12}$" };
        return All(texts, "^[A-Z0-9<]{30,44}$") && texts.Any(text => text.Contains('<'))
            ? new TextForm { Why = "lines of a machine-readable zone", Pattern = "^[A-Z0-9<]{30,44}$" }
            : null;
    }

    private static TextForm? Codes(IReadOnlyList<string> texts)
    {
        var values = texts.CountBy(text => text).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).ToList();
        var repeats = texts.Count >= FewestForList && values.Count * 2 <= texts.Count && values.Count <= LongestList;
        return repeats && values.TrueForAll(value => value.Length <= LongestCode)
            ? new TextForm { Why = string.Create(CultureInfo.InvariantCulture, $"{values.Count} values that repeat: the list may have more"), Listed = values }
            : null;
    }

    private static TextForm? Signs(IReadOnlyList<string> texts)
    {
        var length = texts[0].Length;
        if (All(texts, "^[0-9]+$") && texts.All(text => text.Length == length))
            return new TextForm { Why = string.Create(CultureInfo.InvariantCulture, $"{length} digits"), Pattern = string.Create(CultureInfo.InvariantCulture, $"^[0-9]{{{length}}}$") };
        return All(texts, "^[A-Z0-9][A-Z0-9/-]*$")
            ? new TextForm { Why = "capitals and digits", Pattern = "^[A-Z0-9][A-Z0-9/-]*$", MaxLength = Room(texts) }
            : null;
    }

    private static TextForm Plain(IReadOnlyList<string> texts) => texts.Count > 0 && All(texts, "^[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*$")
        ? new TextForm { Why = "text", Pattern = "^[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*$", MaxLength = Room(texts) }
        : new TextForm { Why = "text, sometimes empty or in lines", MaxLength = Room(texts) };

    /// <summary>The next round length above the longest text.</summary>
    private static int Room(IReadOnlyList<string> texts)
    {
        var longest = texts.Select(text => text.Length).DefaultIfEmpty().Max();
        return Lengths.FirstOrDefault(length => length >= longest, longest);
    }

    private static bool All(IReadOnlyList<string> texts, string pattern) => texts.All(text => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant));
}
