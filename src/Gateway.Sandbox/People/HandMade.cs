using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Places;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.People;

/// <summary>
/// Puts together people whose facts are written down one by one. Their documents are issued on a fixed day, moved on by whole terms once it lies too far
/// back, so that a zone that somebody copied stays the same for years.
/// </summary>
internal sealed class HandMade(DateOnly today)
{
    private static readonly DateOnly FirstIssue = new(2024, 3, 4);

    public DateOnly Today => today;

    /// <summary>Somebody with a number of the district where they were registered.</summary>
    public static SyntheticPerson Indonesian(string name, Nik nik, string birth, Sex sex, Community community = Community.Javanese) => new()
    {
        Name = name,
        Community = community,
        Nationality = "IDN",
        Sex = sex,
        BirthDate = ReducedDate.Parse(birth),
        PlaceOfBirth = nik.Region is { } region ? LastWords(IndonesianRegions.Current(region).Name) : "TAWAU",
        Nik = nik,
    };

    /// <summary>Somebody whose number tells birth and sex.</summary>
    public SyntheticPerson Malaysian(string name, MyKad number, Community community = Community.Malay) => new()
    {
        Name = name,
        Community = community,
        Nationality = "MYS",
        Sex = number.SexHint,
        BirthDate = number.BirthDates(today)[^1],
        PlaceOfBirth = number.Birthplace.Kind == MalaysianBirthplaceKind.State ? number.Birthplace.Label.ToUpperInvariant() : "LUAR NEGARA",
        MyKad = number,
    };

    /// <summary>Adds an Indonesian passport, or a Malaysian one to somebody with such a nationality.</summary>
    public SyntheticPerson WithPassport(SyntheticPerson person, string number, DocumentReport report = DocumentReport.None)
    {
        var years = person.Nationality == "IDN" ? 10 : 5;
        var issuedOn = NewestTerm(years);
        return With(person, Passport(person, number, issuedOn, years) with
        {
            Report = report,
            ReportedOn = report == DocumentReport.None ? null : today,
        });
    }

    /// <summary>Adds a passport that ran out before the present one could begin.</summary>
    public SyntheticPerson WithExpiredPassport(SyntheticPerson person, string number) => With(person, Passport(person, number, NewestTerm(5).AddYears(-10), 5));

    /// <summary>Adds a passport that was cancelled for a new one, and the new one.</summary>
    public SyntheticPerson WithRenewedPassport(SyntheticPerson person, string old, string number)
    {
        var present = Passport(person, number, NewestTerm(10), 10);
        var former = Passport(person, old, present.IssuedOn.AddYears(-4), 5) with { Report = DocumentReport.Revoked, ReportedOn = present.IssuedOn };
        return With(With(person, former), present with { Predecessor = old });
    }

    /// <summary>Adds another document that lasts for so many days, issued so many ago.</summary>
    public SyntheticPerson WithDocument(SyntheticPerson person, DocumentKey key, string type, string office, int issuedDaysAgo, int days)
    {
        var issuedOn = today.AddDays(-issuedDaysAgo);
        return With(person, DocumentPaper.Issue(BearerOf(person), key.Issuer, type, key.Number, issuedOn, issuedOn.AddDays(days - 1), office));
    }

    /// <summary>A pass that began and ends so many days from today.</summary>
    public StayPass Pass(string kind, string number, int fromDays, int untilDays) => new()
    {
        Kind = kind,
        Number = number,
        ValidFrom = today.AddDays(fromDays),
        ValidUntil = today.AddDays(untilDays),
    };

    /// <summary>What the person's documents say of them.</summary>
    public static Bearer BearerOf(SyntheticPerson person) => person.MyKad is { } number && person.Nationality == "MYS"
        ? new(MadeName.Malaysian(person.Name), person.BirthDate, person.Sex, person.Nationality, number.Value)
        : new(person.Nationality == "IDN" ? MadeName.Indonesian(person.Name) : MadeName.Malaysian(person.Name), person.BirthDate, person.Sex, person.Nationality);

    public static SyntheticPerson With(SyntheticPerson person, TravelDocument document) => person with { Documents = person.Documents.Add(document) };

    private static TravelDocument Passport(SyntheticPerson person, string number, DateOnly issuedOn, int years)
    {
        var (issuer, type, office) = person.Nationality == "IDN"
            ? ("IDN", number.StartsWith('X') ? "ID_PASSPORT_ELECTRONIC" : "ID_PASSPORT_ORDINARY", "Kantor Imigrasi Kelas II TPI Nunukan")
            : ("MYS", "MY_PASSPORT_ORDINARY", "Jabatan Imigresen Malaysia Putrajaya");
        return DocumentPaper.Issue(BearerOf(person), issuer, type, number, issuedOn, issuedOn.AddYears(years).AddDays(-1), office);
    }

    /// <summary>The first issue, moved by whole terms to the newest that has come.</summary>
    private DateOnly NewestTerm(int years)
    {
        var issue = FirstIssue;
        while (issue > today)
            issue = issue.AddYears(-years);
        while (issue.AddYears(years) <= today)
            issue = issue.AddYears(years);
        return issue;
    }

    private static string LastWords(string regency) =>
        string.Join(' ', regency.Split(' ').Where(word => word is not ("Kabupaten" or "Kota" or "Administrasi"))).ToUpperInvariant();
}
