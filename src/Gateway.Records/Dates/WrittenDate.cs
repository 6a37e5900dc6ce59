using System.Globalization;

namespace Gateway.Records.Dates;

/// <summary>
/// Dates as documents of both states print them: day, month, year, parted by a space, a hyphen, a slash or a full stop, the month as a number or
/// by its name; less where the day or the month is unknown. Year first is ISO 8601. The month never comes first.
/// </summary>
public static class WrittenDate
{
    public static bool TryParse(string text, out ReducedDate date)
    {
        if (ReducedDate.TryParse(text, out date))
            return true;
        var parts = text.Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 3 || !TryYear(parts[^1], out var year))
            return false;
        int? month = null;
        int? day = null;
        if (parts.Length > 1 && !TryMonth(parts[^2], out month))
            return false;
        if (parts.Length > 2 && !TryNumber(parts[0], out day))
            return false;
        return ReducedDate.TryCreate(year, month, day, out date);
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && text.Length == 4;

    private static bool TryMonth(string text, out int? month)
    {
        if (!MonthNames.TryRead(text, out var named))
            return TryNumber(text, out month);
        month = named;
        return true;
    }

    private static bool TryNumber(string text, out int? number)
    {
        var reads = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && text.Length <= 2;
        number = value;
        return reads;
    }
}
