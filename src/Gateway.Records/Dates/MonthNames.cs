using System.Collections.Frozen;

namespace Gateway.Records.Dates;

/// <summary>Months as Indonesian, Malay and English documents write them, whole and short. Malay differs where it is easily missed: Mac, Jun, Julai, Ogos, Disember.</summary>
public static class MonthNames
{
    public static IReadOnlyList<string> Indonesian { get; } =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static IReadOnlyList<string> Malay { get; } =
        ["Januari", "Februari", "Mac", "April", "Mei", "Jun", "Julai", "Ogos", "September", "Oktober", "November", "Disember"];

    public static IReadOnlyList<string> English { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] ShortNames =
        ["Jan", "Feb", "Mar Mac", "Apr", "Mei May", "Jun", "Jul", "Agu Ags Ogo Ogos Aug", "Sep Sept", "Okt Oct", "Nov Nop", "Des Dis Dec"];

    private static readonly FrozenDictionary<string, int> ByName = Enumerable.Range(0, 12)
        .SelectMany(month => ShortNames[month].Split(' ').Concat([Indonesian[month], Malay[month], English[month]]).Select(name => (Name: name, Month: month + 1)))
        .DistinctBy(entry => entry.Name)
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The month of a name in any of the three languages, in capitals or not, with or without a full stop.</summary>
    public static bool TryRead(string name, out int month) => ByName.TryGetValue(name.TrimEnd('.'), out month);
}
