using System.Collections.Immutable;
using System.Text;
using Gateway.Records.Dates;

namespace Gateway.Lenses.Operations.Dates;

/// <summary>
/// How a format writes a date: <c>yyyy</c>, <c>MM</c>, <c>dd</c>, <c>MMM</c> (short month name), <c>MMMM</c> (full month name),
/// and everything else as it stands. Reads exactly what it writes, month names in any case and either language.
/// </summary>
internal sealed class DateFormat
{
    public const int LongestText = 128;

    private readonly ImmutableArray<(DatePart Part, byte[] Text)> _parts;
    private readonly bool _malay;
    private readonly bool _upper;

    // Without a month's name every part has its place, and the rest stands as it is.
    private readonly DigitDate? _digits;

    private DateFormat(string pattern, ImmutableArray<(DatePart Part, byte[] Text)> parts, bool malay, bool upper)
    {
        Pattern = pattern;
        _parts = parts;
        _malay = malay;
        _upper = upper;
        HasMonth = parts.Any(part => part.Part is DatePart.Month or DatePart.ShortMonthName or DatePart.FullMonthName);
        HasDay = parts.Any(part => part.Part == DatePart.Day);
        _digits = HasMonthName ? null : DigitDate.Of(parts);
    }

    public string Pattern { get; }

    public bool HasMonth { get; }

    public bool HasDay { get; }

    public bool HasMonthName => _parts.Any(part => part.Part is DatePart.ShortMonthName or DatePart.FullMonthName);

    /// <summary>The canonical formats: ISO 8601, whole and reduced.</summary>
    public static ImmutableArray<DateFormat> Iso { get; } = [Make("yyyy-MM-dd"), Make("yyyy-MM"), Make("yyyy")];

    /// <summary>Reads a pattern; the problem says what it cannot be.</summary>
    public static (DateFormat? Format, string? Problem) Read(string pattern, bool malay = false, bool upper = false)
    {
        var parts = ImmutableArray.CreateBuilder<(DatePart Part, byte[] Text)>();
        for (var i = 0; i < pattern.Length;)
        {
            var run = i;
            while (run < pattern.Length && pattern[run] == pattern[i])
                run++;
            var word = pattern[i..run];
            DatePart? part = word switch
            {
                "yyyy" => DatePart.Year,
                "MM" => DatePart.Month,
                "MMM" => DatePart.ShortMonthName,
                "MMMM" => DatePart.FullMonthName,
                "dd" => DatePart.Day,
                _ => pattern[i] is 'y' or 'M' or 'd' ? null : DatePart.Literal,
            };
            if (part is null)
                return (null, $"`{word}` in `{pattern}` is no part of a date: write yyyy, MM, MMM, MMMM or dd");
            parts.Add((part.Value, part == DatePart.Literal ? Encoding.UTF8.GetBytes(word) : []));
            i = run;
        }

        var format = new DateFormat(pattern, parts.DrainToImmutable(), malay, upper);
        return format.Fault() is { } fault ? (null, fault) : (format, null);
    }

    /// <summary>The date; null where the text is not of this format, or names a day that does not exist.</summary>
    public ReducedDate? Read(ReadOnlySpan<byte> text)
    {
        if (_digits is { } digits)
            return digits.Read(text);
        int year = 0, month = 0, day = 0;
        foreach (var (part, literal) in _parts)
        {
            var length = part switch
            {
                DatePart.Year => Digits(text, 4, out year),
                DatePart.Month => Digits(text, 2, out month),
                DatePart.Day => Digits(text, 2, out day),
                DatePart.ShortMonthName => Name(text, full: false, out month),
                DatePart.FullMonthName => Name(text, full: true, out month),
                _ => text.StartsWith(literal) ? literal.Length : 0,
            };
            if (length == 0)
                return null;
            text = text[length..];
        }

        return text.IsEmpty && ReducedDate.TryCreate(year, HasMonth ? month : null, HasDay ? day : null, out var date) ? date : null;
    }

    /// <summary>Whether this format holds just what is known of the date.</summary>
    public bool Fits(ReducedDate date) => HasMonth == date.Month.HasValue && HasDay == date.Day.HasValue;

    /// <summary>Writes a date that <see cref="Fits"/>, in at most <see cref="LongestText"/> bytes.</summary>
    public int Write(ReducedDate date, Span<byte> room)
    {
        if (_digits is { } digits)
            return digits.Write(date, room);
        var length = 0;
        foreach (var (part, literal) in _parts)
        {
            var rest = room[length..];
            length += part switch
            {
                DatePart.Year => Digits(date.Year, 4, rest),
                DatePart.Month => Digits(date.Month!.Value, 2, rest),
                DatePart.Day => Digits(date.Day!.Value, 2, rest),
                DatePart.ShortMonthName => Name(date.Month!.Value, full: false, rest),
                DatePart.FullMonthName => Name(date.Month!.Value, full: true, rest),
                _ => Copy(literal, rest),
            };
        }

        return length;
    }

    private static DateFormat Make(string pattern) => Read(pattern).Format!;

    private string? Fault()
    {
        if (_parts.Count(part => part.Part == DatePart.Year) != 1)
            return $"`{Pattern}` needs yyyy once: a date without its year says nothing";
        if (_parts.Count(part => part.Part == DatePart.Day) > 1)
            return $"`{Pattern}` has dd twice";
        if (_parts.Count(part => part.Part is DatePart.Month or DatePart.ShortMonthName or DatePart.FullMonthName) > 1)
            return $"`{Pattern}` has the month twice";
        if (HasDay && !HasMonth)
            return $"`{Pattern}` has a day and no month";
        return Pattern.Length > 32 ? $"`{Pattern}` is longer than 32 characters" : null;
    }

    private static int Digits(ReadOnlySpan<byte> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count)
            return 0;
        foreach (var digit in text[..count])
        {
            if (!char.IsAsciiDigit((char)digit))
                return 0;
            value = (10 * value) + digit - '0';
        }

        return count;
    }

    private static int Digits(int value, int count, Span<byte> room)
    {
        for (var i = count - 1; i >= 0; i--, value /= 10)
            room[i] = (byte)('0' + (value % 10));
        return count;
    }

    private static int Name(ReadOnlySpan<byte> text, bool full, out int month)
    {
        month = MonthNames.Read(text, full, out var length);
        return length;
    }

    private int Name(int month, bool full, Span<byte> room)
    {
        var length = Encoding.ASCII.GetBytes(MonthNames.Of(month, full, _malay), room);
        if (_upper)
            Ascii.ToUpperInPlace(room[..length], out _);
        return length;
    }

    private static int Copy(byte[] literal, Span<byte> room)
    {
        literal.CopyTo(room);
        return literal.Length;
    }
}
