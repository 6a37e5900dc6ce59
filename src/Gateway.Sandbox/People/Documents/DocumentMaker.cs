using Gateway.Records.Places;

namespace Gateway.Sandbox.People.Documents;

/// <summary>Makes documents in all states that a register knows, relative to today.</summary>
internal sealed class DocumentMaker(Chance chance, DateOnly today)
{
    private static readonly string[] Offices =
    [
        "Kantor Imigrasi Kelas II TPI Nunukan", "Kantor Imigrasi Kelas I TPI Pontianak", "Kantor Imigrasi Kelas I Khusus TPI Batam", "Kantor Imigrasi Kelas I TPI Malang",
        "Kantor Imigrasi Kelas I TPI Surakarta", "Kantor Imigrasi Kelas I TPI Mataram", "Kantor Imigrasi Kelas II TPI Entikong", "Kantor Imigrasi Kelas I TPI Medan",
        "Kantor Imigrasi Kelas I TPI Makassar", "Kantor Imigrasi Kelas I Khusus Non TPI Jakarta Selatan",
    ];

    private static readonly string[] Missions =
        ["KBRI Kuala Lumpur", "KJRI Johor Bahru", "KJRI Penang", "KJRI Kuching", "KJRI Kota Kinabalu", "KRI Tawau"];

    /// <summary>Grown-ups' Indonesian passports last ten years since then, five before.</summary>
    private static readonly DateOnly TenYearsSince = new(2022, 10, 12);

    private readonly DocumentNumbers _numbers = new(chance);

    /// <summary>An Indonesian passport; for a renewed one its predecessor too, first.</summary>
    public IEnumerable<TravelDocument> IndonesianPassport(Bearer bearer, DocumentVerdict verdict)
    {
        var electronic = chance.In1000(450);
        var service = chance.In1000(4);
        var type = service ? "ID_PASSPORT_SERVICE" : electronic ? "ID_PASSPORT_ELECTRONIC" : "ID_PASSPORT_ORDINARY";
        var series = service ? "SA" : electronic ? "X" : chance.Pick(["A", "B", "C", "D", "E"]);
        return Passport(bearer, "IDN", type, () => _numbers.Next(series, service ? 6 : 7), chance.Pick(Offices), verdict);
    }

    /// <summary>A Malaysian passport; the first letter is the issuing office's, not the birthplace's.</summary>
    public IEnumerable<TravelDocument> MalaysianPassport(Bearer bearer, string state, DocumentVerdict verdict)
    {
        var (series, office) = state switch
        {
            "MY-12" => ("H", "Jabatan Imigresen Malaysia Sabah"),
            "MY-13" => ("K", "Jabatan Imigresen Malaysia Sarawak"),
            _ => ("A", chance.Pick(["Jabatan Imigresen Malaysia Putrajaya", "Jabatan Imigresen Malaysia Johor", "Jabatan Imigresen Malaysia Pulau Pinang"])),
        };
        return chance.In1000(4)
            ? Passport(bearer, "MYS", "MY_PASSPORT_OFFICIAL", () => _numbers.Next("R", 7), "Jabatan Imigresen Malaysia Putrajaya", verdict)
            : Passport(bearer, "MYS", "MY_PASSPORT_ORDINARY", () => _numbers.Next(series, 8), office, verdict);
    }

    /// <summary>A document for one journey home, good for two years at most.</summary>
    public TravelDocument Splp(Bearer bearer)
    {
        var issuedOn = Later(today.AddDays(-chance.Between(1, 900)), bearer.Birth.Latest.AddDays(1));
        return DocumentPaper.Issue(bearer, "IDN", "ID_SPLP_CITIZEN", _numbers.Next("XD", 6), issuedOn, issuedOn.AddYears(2).AddDays(-1), chance.Pick(Missions));
    }

    /// <summary>A single-journey certificate of a Malaysian mission.</summary>
    public TravelDocument EmergencyCertificate(Bearer bearer)
    {
        var issuedOn = Later(today.AddDays(-chance.Between(1, 60)), bearer.Birth.Latest.AddDays(1));
        return DocumentPaper.Issue(bearer, "MYS", "MY_EMERGENCY_CERT", _numbers.Next("EC", 6), issuedOn, issuedOn.AddMonths(3), "Kedutaan Besar Malaysia Jakarta");
    }

    /// <summary>A pass for residents of the border area, a year long, without a zone.</summary>
    public TravelDocument BorderPass(Bearer bearer, IndonesianRegency home) => home.ProvinceCode == "65"
        ? BorderPass(bearer, "IDN", "ID_PLB", "PLB-NNK-", "Kantor Imigrasi Kelas II TPI Nunukan")
        : BorderPass(bearer, "IDN", "ID_PLB", "PLB-ETK-", "Kantor Imigrasi Kelas II TPI Entikong");

    /// <summary>The Malaysian one, by land from Sarawak, by land or sea from Sabah.</summary>
    public TravelDocument BorderPass(Bearer bearer, string state) => state == "MY-12"
        ? chance.In1000(500)
            ? BorderPass(bearer, "MYS", "MY_SEA_BORDER_PASS", "PSL-TWU-", "Pejabat Imigresen Tawau")
            : BorderPass(bearer, "MYS", "MY_BORDER_PASS", "PS-TWU-", "Pejabat Imigresen Tawau")
        : BorderPass(bearer, "MYS", "MY_BORDER_PASS", "PS-TBD-", "Pejabat Imigresen Tebedu");

    /// <summary>One of the states of validity, as often as registers see them.</summary>
    public DocumentVerdict AnyVerdict() => chance.Below(100) switch
    {
        < 14 => DocumentVerdict.Expired,
        < 19 => DocumentVerdict.Lost,
        < 22 => DocumentVerdict.Stolen,
        < 25 => DocumentVerdict.Revoked,
        _ => DocumentVerdict.Valid,
    };

    private TravelDocument BorderPass(Bearer bearer, string issuer, string type, string prefix, string office)
    {
        var issuedOn = Later(today.AddDays(-chance.Between(1, 450)), bearer.Birth.Latest.AddDays(1));
        return DocumentPaper.Issue(bearer, issuer, type, _numbers.Next(prefix, 6), issuedOn, issuedOn.AddYears(1).AddDays(-1), office);
    }

    private IEnumerable<TravelDocument> Passport(Bearer bearer, string issuer, string type, Func<string> number, string office, DocumentVerdict verdict)
    {
        var born = bearer.Birth.Latest.AddDays(14);
        var forTenYears = issuer == "IDN" && bearer.Birth.Latest.AddYears(27) < today;
        var issuedOn = Later(today.AddDays(-DaysOld(verdict, forTenYears)), Earlier(born, today));
        var expiresOn = issuedOn.AddYears(forTenYears && issuedOn >= TenYearsSince ? 10 : 5).AddDays(-1);
        var document = DocumentPaper.Issue(bearer, issuer, type, number(), issuedOn, expiresOn, office);
        var reportedOn = Earlier(issuedOn.AddDays(chance.Between(10, 365)), today);
        document = verdict switch
        {
            DocumentVerdict.Lost => document with { Report = DocumentReport.Lost, ReportedOn = reportedOn },
            DocumentVerdict.Stolen => document with { Report = DocumentReport.Stolen, ReportedOn = reportedOn },
            DocumentVerdict.Revoked => document with { Report = DocumentReport.Revoked, ReportedOn = reportedOn },
            _ => document,
        };
        if (verdict != DocumentVerdict.Valid || !chance.In1000(120) || issuedOn.AddYears(-7) <= born)
            return [document];

        // A renewed passport has a new number; the old one is cancelled, unless it had run out.
        var oldIssue = issuedOn.AddDays(-chance.Between(1600, 2200));
        var old = DocumentPaper.Issue(bearer, issuer, type, number(), oldIssue, oldIssue.AddYears(5).AddDays(-1), office);
        if (old.ExpiresOn >= issuedOn)
            old = old with { Report = DocumentReport.Revoked, ReportedOn = issuedOn };
        return [old, document with { Predecessor = old.Number }];
    }

    /// <summary>Days since issue that leave a passport in force, or run it out.</summary>
    private int DaysOld(DocumentVerdict verdict, bool forTenYears)
    {
        const int FiveYears = 5 * 365;
        var sinceChange = forTenYears ? today.DayNumber - TenYearsSince.DayNumber : 0;
        return verdict == DocumentVerdict.Expired
            ? Math.Max(FiveYears, sinceChange) + chance.Between(5, 1500)
            : chance.Between(20, Math.Clamp(sinceChange, FiveYears, 2 * FiveYears) - 20);
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
