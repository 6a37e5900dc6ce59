using System.Globalization;

namespace Gateway.Records.Dates;

/// <summary>
/// A date of which the day, or the month and the day, may be unknown: <c>1965</c>, <c>1965-04</c> or <c>1965-04-17</c>.
/// What is known is a date of the calendar; nothing unknown is ever filled in.
/// </summary>
public readonly record struct ReducedDate
{
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    private ReducedDate(int year, int month, int day)
    {
        _year = (short)year;
        _month = (byte)month;
        _day = (byte)day;
    }

    public ReducedDate(DateOnly date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    public int Year => _year;

    /// <summary>Null where unknown; the day is then unknown too.</summary>
    public int? Month => _month == 0 ? null : _month;

    public int? Day => _day == 0 ? null : _day;

    /// <summary>The date, where all of it is known.</summary>
    public DateOnly? Exact => _day == 0 ? null : new DateOnly(_year, _month, _day);

    /// <summary>The first day that it may be.</summary>
    public DateOnly Earliest => new(_year, Math.Max((int)_month, 1), Math.Max((int)_day, 1));

    /// <summary>The last day that it may be.</summary>
    public DateOnly Latest
    {
        get
        {
            var month = _month == 0 ? 12 : _month;
            return new(_year, month, _day == 0 ? DateTime.DaysInMonth(_year, month) : _day);
        }
    }

    /// <summary>Makes a date of known parts; false where they name no day of the calendar, or a day without its month.</summary>
    public static bool TryCreate(int year, int? month, int? day, out ReducedDate date)
    {
        date = default;
        var exists = year is >= 1 and <= 9999
            && (month is null ? day is null : month is >= 1 and <= 12)
            && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month ?? 1)));
        if (exists)
            date = new ReducedDate(year, month ?? 0, day ?? 0);
        return exists;
    }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, or throws <see cref="FormatException"/>.</summary>
    public static ReducedDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var date) ? date : throw new FormatException("not a date: write `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with a day that exists");

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, ASCII digits alone.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ReducedDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
            return false;
        int? month = null;
        int? day = null;
        if (!TryNumber(text[..4], out var year) || (text.Length > 4 && !TryNumber(text[5..7], out month)) || (text.Length > 7 && !TryNumber(text[8..], out day)))
            return false;
        return TryCreate(year ?? 0, month, day, out date);
    }

    /// <summary>The same over UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out ReducedDate date)
    {
        date = default;
        if (utf8.Length > 10)
            return false;
        Span<char> text = stackalloc char[10];
        for (var i = 0; i < utf8.Length; i++)
            text[i] = (char)utf8[i];
        return TryParse(text[..utf8.Length], out date);
    }

    /// <summary>Whether both may be one day: no known part of one contradicts the other.</summary>
    public bool MayEqual(ReducedDate other) => Earliest <= other.Latest && other.Earliest <= Latest;

    public override string ToString() => (_month, _day) switch
    {
        (0, _) => _year.ToString("D4", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}-{_day:D2}"),
    };

    private static bool TryNumber(ReadOnlySpan<char> digits, out int? number)
    {
        var read = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        number = value;
        return read;
    }
}
