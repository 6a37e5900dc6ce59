using System.Collections.Immutable;
using Gateway.Records.Dates;

namespace Gateway.Lenses.Operations.Dates;

/// <summary>A date format of digits at fixed places, such as <c>dd/MM/yyyy</c>: almost every date of every record.</summary>
internal sealed class DigitDate
{
    private const int Absent = -1;

    private readonly byte[] _template;
    private readonly int _year;
    private readonly int _month;
    private readonly int _day;

    private DigitDate(byte[] template, int year, int month, int day) => (_template, _year, _month, _day) = (template, year, month, day);

    /// <summary>The format of parts among which there is no month's name, and no part twice.</summary>
    public static DigitDate Of(ImmutableArray<(DatePart Part, byte[] Text)> parts)
    {
        var template = new List<byte>();
        int year = Absent, month = Absent, day = Absent;
        foreach (var (part, text) in parts)
        {
            if (part == DatePart.Year)
                year = template.Count;
            else if (part == DatePart.Month)
                month = template.Count;
            else if (part == DatePart.Day)
                day = template.Count;
            template.AddRange(part switch { DatePart.Year => "0000"u8, DatePart.Literal => text, _ => "00"u8 });
        }

        return new DigitDate([.. template], year, month, day);
    }

    public ReducedDate? Read(ReadOnlySpan<byte> text)
    {
        if (text.Length != _template.Length)
            return null;
        Span<byte> rest = stackalloc byte[DateFormat.LongestText];
        rest = rest[..text.Length];
        text.CopyTo(rest);
        int? month = _month == Absent ? null : Take(rest.Slice(_month, 2));
        int? day = _day == Absent ? null : Take(rest.Slice(_day, 2));
        var year = Take(rest.Slice(_year, 4));

        // What is left is what stands between the numbers.
        return year >= 0 && month is null or >= 0 && day is null or >= 0 && rest.SequenceEqual(_template)
            && ReducedDate.TryCreate(year, month, day, out var date) ? date : null;
    }

    public int Write(ReducedDate date, Span<byte> room)
    {
        _template.CopyTo(room);
        Put(date.Year, room.Slice(_year, 4));
        if (date.Month is { } month)
            Put(month, room.Slice(_month, 2));
        if (date.Day is { } day)
            Put(day, room.Slice(_day, 2));
        return _template.Length;
    }

    private static int Take(Span<byte> digits)
    {
        var value = 0;
        foreach (ref var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return -1;
            value = (10 * value) + digit - '0';
            digit = (byte)'0';
        }

        return value;
    }

    private static void Put(int value, Span<byte> room)
    {
        for (var i = room.Length - 1; i >= 0; i--, value /= 10)
            room[i] = (byte)('0' + (value % 10));
    }
}
