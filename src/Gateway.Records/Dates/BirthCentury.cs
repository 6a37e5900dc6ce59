using System.Collections.Immutable;

namespace Gateway.Records.Dates;

/// <summary>The century that two digits of a birth year leave out: each that makes a living person of 0 to 110 years.</summary>
internal static class BirthCentury
{
    /// <summary>Beyond it the other century is meant.</summary>
    private const int EldestAge = 110;

    /// <summary>The dates of the calendar that fit, the later one first; none where the parts name no day or only one to come.</summary>
    public static ImmutableArray<ReducedDate> Candidates(int yearOfCentury, int? month, int? day, DateOnly today)
    {
        var candidates = ImmutableArray.CreateBuilder<ReducedDate>(2);
        foreach (var century in (ReadOnlySpan<int>)[2000, 1900])
        {
            if (ReducedDate.TryCreate(century + yearOfCentury, month, day, out var date) && date.Earliest <= today && date.Latest.AddYears(EldestAge) >= today)
                candidates.Add(date);
        }

        return candidates.DrainToImmutable();
    }

    /// <summary>Whether the parts name a day in one century or the other, whoever it makes the holder.</summary>
    public static bool IsDay(int yearOfCentury, int month, int day) =>
        ReducedDate.TryCreate(2000 + yearOfCentury, month, day, out _) || ReducedDate.TryCreate(1900 + yearOfCentury, month, day, out _);
}
