using System.Collections.Immutable;
using System.Globalization;
using Gateway.Records.Dates;
using Gateway.Records.Places;

namespace Gateway.Records.Identifiers;

/// <summary>
/// Malaysia's identity-card number: 12 digits of year, month and day of birth, place of birth, serial and sex. Citizens, permanent and temporary
/// residents and children share the shape, so neither citizenship nor status follows from it; nor does it have a check digit.
/// </summary>
public readonly record struct MyKad
{
    private readonly string? _digits;

    private MyKad(string digits) => _digits = digits;

    /// <summary>The 12 digits without hyphens: a leading zero belongs to them.</summary>
    public string Value => _digits ?? "";

    /// <summary>As printed: <c>800229-10-5533</c>.</summary>
    public string Display => _digits is null ? "" : $"{_digits[..6]}-{_digits[6..8]}-{_digits[8..]}";

    public MalaysianBirthplace Birthplace =>
        MalaysianBirthplace.TryFind(Value[6..8], out var place) ? place : throw new InvalidOperationException("an empty number has no birthplace");

    /// <summary>By the last digit: odd for men, even for women.</summary>
    public Sex SexHint => Number(11, 1) % 2 == 1 ? Sex.Male : Sex.Female;

    public int BirthDay => Number(4, 2);

    public int BirthMonth => Number(2, 2);

    /// <summary>The last two digits; the century is open.</summary>
    public int BirthYearOfCentury => Number(0, 2);

    /// <summary>The birth dates that it may mean: two where both centuries make a living person.</summary>
    public ImmutableArray<ReducedDate> BirthDates(DateOnly today) => BirthCentury.Candidates(BirthYearOfCentury, BirthMonth, BirthDay, today);

    /// <summary>Makes a number. The serial's last digit tells the sex.</summary>
    /// <exception cref="FormatException">The parts make no number.</exception>
    public static MyKad Create(DateOnly birth, string birthplace, int serial) =>
        Parse(string.Create(CultureInfo.InvariantCulture, $"{birth.Year % 100:D2}{birth.Month:D2}{birth.Day:D2}{birthplace}{serial:D4}"));

    /// <summary>Reads a number, or throws <see cref="FormatException"/> without repeating it.</summary>
    public static MyKad Parse(string text) =>
        TryParse(text, out var number, out var findings) ? number : throw new FormatException($"not a MyKad number: {string.Join(", ", findings.Select(finding => finding.Code))}");

    /// <summary>
    /// Reads a number with or without hyphens, and without the card's two-digit sequence where the card's back was copied. False with all that is
    /// wrong: <c>mykad/format</c>, <c>mykad/date</c>, <c>mykad/birthplace</c>, at the number's own place.
    /// </summary>
    public static bool TryParse(string? text, out MyKad number, out IReadOnlyList<Finding> findings)
    {
        number = default;
        var digits = (text ?? "").Split('-') switch
        {
            [{ Length: 12 } plain] => plain,
            [{ Length: 6 } date, { Length: 2 } place, { Length: 4 } serial] => date + place + serial,
            [{ Length: 6 } date, { Length: 2 } place, { Length: 4 } serial, { Length: 2 }] => date + place + serial,
            _ => "",
        };
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            findings = [new Finding("mykad/format", JsonPointer.Root, "12 digits, carried as text, or `YYMMDD-PB-####`")];
            return false;
        }

        var read = new MyKad(digits);
        var wrong = new List<Finding>();
        if (!BirthCentury.IsDay(read.BirthYearOfCentury, read.BirthMonth, read.BirthDay))
            wrong.Add(new Finding("mykad/date", JsonPointer.Root, "a day of the calendar"));
        if (!MalaysianBirthplace.TryFind(digits[6..8], out _))
            wrong.Add(new Finding("mykad/birthplace", JsonPointer.Root, "an assigned place-of-birth code"));
        findings = wrong;
        number = wrong.Count == 0 ? read : default;
        return wrong.Count == 0;
    }

    public override string ToString() => Value;

    private int Number(int start, int length) =>
        _digits is null ? 0 : int.Parse(_digits.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
