using System.Collections.Immutable;
using System.Globalization;
using Gateway.Records.Dates;
using Gateway.Records.Places;

namespace Gateway.Records.Identifiers;

/// <summary>
/// Indonesia's population number, or the NIT of a citizen abroad: 16 digits of region, day, month and year of birth (40 more on a woman's day) and
/// serial. It has no check digit, and a family card's number has the same shape: being well formed verifies nothing, only the register does. It
/// proves no citizenship, and its sex and dates are hints beside what a document states.
/// </summary>
public readonly record struct Nik
{
    private readonly string? _digits;

    private Nik(string digits) => _digits = digits;

    /// <summary>The 16 digits.</summary>
    public string Value => _digits ?? "";

    public NikKind Kind => Value.StartsWith("99", StringComparison.Ordinal) ? NikKind.Nit : NikKind.Nik;

    /// <summary>Where the holder was first registered, under the code of that time; null for a NIT.</summary>
    public IndonesianRegency? Region => Kind == NikKind.Nik && IndonesianRegions.TryFindRegency(Value[..4], out var regency) ? regency : null;

    /// <summary>A NIT's country and mission, four digits whose code list is not public; null for a NIK.</summary>
    public string? Mission => Kind == NikKind.Nit ? Value[2..6] : null;

    public Sex SexHint => Number(6, 2) > 40 ? Sex.Female : Sex.Male;

    public int BirthDay => Number(6, 2) is > 40 and var day ? day - 40 : Number(6, 2);

    public int BirthMonth => Number(8, 2);

    /// <summary>The last two digits; the century is open.</summary>
    public int BirthYearOfCentury => Number(10, 2);

    public int Serial => Number(12, 4);

    /// <summary>
    /// Whether a family card could bear the number, which has no 40 for women: then nothing but the register tells the two apart.
    /// </summary>
    public bool MayBeFamilyCard => Kind == NikKind.Nik && SexHint == Sex.Male;

    /// <summary>The birth dates that it may mean: two where both centuries make a living person.</summary>
    public ImmutableArray<ReducedDate> BirthDates(DateOnly today) => BirthCentury.Candidates(BirthYearOfCentury, BirthMonth, BirthDay, today);

    /// <summary>Makes a number for somebody registered in a district of six digits, or a NIT's <c>99</c> and mission.</summary>
    /// <exception cref="FormatException">The parts make no number.</exception>
    public static Nik Create(string district, DateOnly birth, Sex sex, int serial) => Parse(string.Create(
        CultureInfo.InvariantCulture, $"{district}{birth.Day + (sex == Sex.Female ? 40 : 0):D2}{birth.Month:D2}{birth.Year % 100:D2}{serial:D4}"));

    /// <summary>Reads a number, or throws <see cref="FormatException"/> without repeating it.</summary>
    public static Nik Parse(string text) =>
        TryParse(text, out var nik, out var findings) ? nik : throw new FormatException($"not a NIK: {string.Join(", ", findings.Select(finding => finding.Code))}");

    /// <summary>
    /// Reads a number as printed or exported, with spaces or a spreadsheet's leading apostrophe. False with all that is wrong:
    /// <c>nik/format</c>, <c>nik/region</c>, <c>nik/date</c>, <c>nik/serial</c>, at the number's own place.
    /// </summary>
    public static bool TryParse(string? text, out Nik nik, out IReadOnlyList<Finding> findings)
    {
        nik = default;
        var digits = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (digits.StartsWith('\''))
            digits = digits[1..];
        if (digits.Length != 16 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            findings = [new Finding("nik/format", JsonPointer.Root, "16 digits, carried as text")];
            return false;
        }

        var read = new Nik(digits);
        var wrong = new List<Finding>();
        if (read.Kind == NikKind.Nik && read.Region is null)
            wrong.Add(new Finding("nik/region", JsonPointer.Root, "a regency in force or retired, or `99`"));
        if (!BirthCentury.IsDay(read.BirthYearOfCentury, read.BirthMonth, read.BirthDay))
            wrong.Add(new Finding("nik/date", JsonPointer.Root, "a day of the calendar, 40 more for women"));
        if (read.Serial == 0)
            wrong.Add(new Finding("nik/serial", JsonPointer.Root, "`0001` to `9999`"));
        findings = wrong;
        nik = wrong.Count == 0 ? read : default;
        return wrong.Count == 0;
    }

    public override string ToString() => Value;

    private int Number(int start, int length) =>
        _digits is null ? 0 : int.Parse(_digits.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
