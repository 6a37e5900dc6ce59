using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.Tests.Systems;

/// <summary>A handful of people whom the registers know, each for one answer.</summary>
internal static class RegisteredPeople
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 14, 2, 26, 53, TimeSpan.Zero);

    public static SyntheticPerson Aminah { get; } = Indonesian("SITI NUR AMINAH", "1992-01-05", Sex.Female) with
    {
        Documents = [Passport("IDN", "ID_PASSPORT_ELECTRONIC", "X7654321", "SITI NUR AMINAH")],
        Stay = new Stay { Host = "MYS", Pass = Plks("PE1234567", new DateOnly(2026, 8, 31)) },
    };

    public static SyntheticPerson Suparman { get; } = Indonesian("SUPARMAN", "1985-08-17", Sex.Male) with
    {
        Documents = [Passport("IDN", "ID_PASSPORT_ORDINARY", "E1234567", "SUPARMAN") with { Report = DocumentReport.Lost }],
        Stay = new Stay { Host = "MYS", Pass = Plks("PE7654321", new DateOnly(2025, 12, 31)) },
    };

    public static SyntheticPerson Kasim { get; } = Indonesian("LA KASIM", "1965", Sex.Male) with
    {
        Documents = [Passport("IDN", "ID_PASSPORT_ORDINARY", "B2345670", "LA KASIM") with { ExpiresOn = new DateOnly(2026, 3, 14) }],
        Stay = new Stay { Host = "MYS", Enrolment = new Enrolment("MY_RTK2", new DateOnly(2023, 8, 14)) },
    };

    public static SyntheticPerson Rosidah { get; } = Indonesian("ROSIDAH", "1998-11-30", Sex.Female) with
    {
        Documents = [Passport("IDN", "ID_SPLP_CITIZEN", "XD123456", "ROSIDAH") with { IssuingOffice = "Konsulat Republik Indonesia Tawau" }],
        Stay = new Stay { Host = "MYS", Detention = new Detention("MY-DEP-TAWAU", "Depot Tahanan Imigresen Tawau (Batu 5)", new DateOnly(2026, 1, 20)) },
    };

    public static SyntheticPerson Hidden { get; } = Indonesian("MELATI", "1995-02-03", Sex.Female) with
    {
        IsProtected = true,
        Documents = [Passport("IDN", "ID_PASSPORT_ORDINARY", "C1112223", "MELATI")],
        Stay = new Stay { Host = "MYS" },
    };

    public static SyntheticPerson Ahmad { get; } = Malaysian("AHMAD BIN ISMAIL", "1980-02-29", Sex.Male) with
    {
        Documents = [Passport("MYS", "MY_PASSPORT_ORDINARY", "A12345678", "AHMAD BIN ISMAIL")],
        Stay = new Stay
        {
            Host = "IDN",
            Pass = new StayPass { Kind = "E23", Edition = "2025", Number = "2C21JE1234-X", ValidFrom = new DateOnly(2025, 3, 1), ValidUntil = new DateOnly(2027, 2, 28) },
        },
    };

    public static SyntheticPerson Lim { get; } = Malaysian("LIM MEI LING @ LIM SIEW LING", "1983-03-03", Sex.Unspecified) with
    {
        Documents = [Passport("MYS", "MY_EMERGENCY_CERT", "EC0012345", "LIM MEI LING @ LIM SIEW LING")],
    };

    /// <summary>Two who share a name and a year of birth: neither is found by those alone.</summary>
    public static IReadOnlyList<SyntheticPerson> Twins { get; } =
    [
        Indonesian("MUHAMMAD RIDWAN", "1990-05-01", Sex.Male) with { Stay = new Stay { Host = "MYS" } },
        Indonesian("MUHAMMAD RIDWAN", "1990-09-12", Sex.Male) with { Stay = new Stay { Host = "MYS" } },
    ];

    public static IReadOnlyList<SyntheticPerson> All { get; } = [Aminah, Suparman, Kasim, Rosidah, Hidden, Ahmad, Lim, .. Twins];

    private static SyntheticPerson Indonesian(string name, string birth, Sex sex) => Person(name, birth, sex, "IDN", "NUNUKAN");

    private static SyntheticPerson Malaysian(string name, string birth, Sex sex) => Person(name, birth, sex, "MYS", "SELANGOR");

    private static SyntheticPerson Person(string name, string birth, Sex sex, string nationality, string placeOfBirth) => new()
    {
        Name = name,
        Community = default,
        Nationality = nationality,
        Sex = sex,
        BirthDate = ReducedDate.Parse(birth),
        PlaceOfBirth = placeOfBirth,
    };

    private static TravelDocument Passport(string issuer, string type, string number, string name) => new()
    {
        Issuer = issuer,
        Type = type,
        Number = number,
        Name = name,
        IssuedOn = new DateOnly(2023, 6, 10),
        ExpiresOn = new DateOnly(2028, 6, 9),
        IssuingOffice = issuer == "IDN" ? "Kantor Imigrasi Kelas II TPI Nunukan" : "Pejabat Imigresen Kota Kinabalu",
    };

    private static StayPass Plks(string number, DateOnly last) => new()
    {
        Kind = "PLKS",
        Number = number,
        ValidFrom = last.AddYears(-1).AddDays(1),
        ValidUntil = last,
        Region = "SABAH",
        Sector = "PLANTATION",
    };
}
