using System.Collections.Immutable;
using Gateway.Records.Dates;

namespace Gateway.Records.Mrz;

/// <summary>A date of a zone: six characters, and the dates of the calendar that they may mean.</summary>
public sealed record ZoneDate
{
    private ZoneDate(string raw) => Raw = raw;

    /// <summary>The six characters as they stand.</summary>
    public string Raw { get; }

    /// <summary>None where the year is unknown, two where the century is open, later one first.</summary>
    public ImmutableArray<ReducedDate> Candidates { get; private init; } = [];

    /// <summary>The date, where there is just one that it can be.</summary>
    public ReducedDate? Date => Candidates is [var only] ? only : null;

    /// <summary>Whether two centuries fit.</summary>
    public bool IsAmbiguous => Candidates.Length > 1;

    /// <summary>Whether zeros stand where the rule asks for fillers.</summary>
    public bool HasZerosForUnknown { get; private init; }

    /// <summary>Reads a birth date: each century stays that makes the holder 0 to 110 years old today.</summary>
    internal static bool TryReadBirth(ReadOnlySpan<char> raw, DateOnly today, out ZoneDate date) =>
        TryRead(raw, (year, month, day) => BirthCentury.Candidates(year, month, day, today), out date);

    /// <summary>Reads a date of expiry: years below 70 are taken to be of this century.</summary>
    internal static bool TryReadExpiry(ReadOnlySpan<char> raw, out ZoneDate date) =>
        TryRead(raw, (year, month, day) => ReducedDate.TryCreate(year + (year < 70 ? 2000 : 1900), month, day, out var expiry) ? [expiry] : [], out date);

    private static bool TryRead(ReadOnlySpan<char> raw, Func<int, int?, int?, ImmutableArray<ReducedDate>> candidates, out ZoneDate date)
    {
        date = new ZoneDate(raw.ToString());
        if (!TryPart(raw[..2], out var year) || !TryPart(raw[2..4], out var month) || !TryPart(raw[4..], out var day))
            return false;
        // A year of zeros is 2000 or 1900; it means unknown only where nothing at all is stated.
        var nothingStated = raw is "000000";
        var zeros = nothingStated || month == 0 || day == 0;
        month = month == 0 ? null : month;
        day = day == 0 || month is null ? null : day;
        date = date with { HasZerosForUnknown = zeros };
        if (year is not { } known || nothingStated)
            return ReducedDate.TryCreate(2000, month, day, out _);
        date = date with { Candidates = candidates(known, month, day) };
        return !date.Candidates.IsEmpty;
    }

    /// <summary>Two digits, or two fillers for an unknown part.</summary>
    private static bool TryPart(ReadOnlySpan<char> raw, out int? part)
    {
        part = null;
        if (raw is "<<")
            return true;
        if (!char.IsAsciiDigit(raw[0]) || !char.IsAsciiDigit(raw[1]))
            return false;
        part = ((raw[0] - '0') * 10) + (raw[1] - '0');
        return true;
    }
}
