using System.Globalization;
using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Mrz;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Names;

namespace Gateway.Sandbox.People.Cases;

/// <summary>Documents, numbers and zones that are misread.</summary>
internal static class DocumentCases
{
    public static IEnumerable<SyntheticPerson> Make(HandMade make)
    {
        yield return make.WithDocument(
            HandMade.Indonesian("JUMRIANI MARWAH", Nik.Parse("6503015212990024"), "1999-12-12", Sex.Female, Community.Bugis),
            new DocumentKey("IDN", "XD000124"), "ID_SPLP_CITIZEN", "KJRI Kota Kinabalu", issuedDaysAgo: 25, days: 730) with
        {
            Case = new NamedCase("T24", "SPLP", "one journey into Indonesia, and no passport; not the bus of government services either"),
        };
        yield return MalayMonth(make);
        yield return make.WithDocument(
            HandMade.Indonesian("KORNELIS LAGA", Nik.Parse("5306012806920048"), "1992-06-28", Sex.Male, Community.EastNusaTenggara),
            new DocumentKey("IDN", "XD000148"), "ID_SPLP_CITIZEN", "KRI Tawau", issuedDaysAgo: 10, days: 730) with
        {
            Case = new NamedCase("T48", "B123456", "no number: lists give it to everybody who travels on an SPLP"),
        };
        yield return LongNumber(make);
        yield return UncoveredNationality(make);
    }

    /// <summary>Issued on the latest fifth of March, which a Malaysian page prints as <c>MAC</c>.</summary>
    private static SyntheticPerson MalayMonth(HandMade make)
    {
        var issuedOn = new DateOnly(make.Today.Year, 3, 5);
        if (issuedOn > make.Today)
            issuedOn = issuedOn.AddYears(-1);
        var person = make.Malaysian("KHAIRUL BIN RAMLI", MyKad.Parse("940801065519"));
        var document = DocumentPaper.Issue(
            HandMade.BearerOf(person), "MYS", "MY_PASSPORT_ORDINARY", NamedCases.MalaysianPassport("T29"), issuedOn, issuedOn.AddYears(5).AddDays(-1),
            "Jabatan Imigresen Malaysia Pahang");
        return HandMade.With(person, document) with
        {
            Case = new NamedCase(
                "T29",
                string.Create(CultureInfo.InvariantCulture, $"05-MAC-{issuedOn.Year}"),
                new ReducedDate(issuedOn).ToString()),
        };
    }

    /// <summary>A Belgian card whose number runs over and whose check digit counts the filler, which no zone of ours is written with.</summary>
    private static SyntheticPerson LongNumber(HandMade make)
    {
        var person = new SyntheticPerson
        {
            Name = "KATRIEN VOORBEELD",
            Community = Community.Other,
            Nationality = "BEL",
            Sex = Sex.Female,
            BirthDate = ReducedDate.Parse("1985-12-01"),
            PlaceOfBirth = "BRUSSEL",
            Case = new NamedCase("T52", "000520001", "000520001601: the number runs on into the optional data"),
        };
        var issuedOn = make.Today.AddYears(-1);
        var expiry = issuedOn.AddYears(10);
        var first = $"IDBEL000520001<601{CheckDigit.Over("000520001<601")}".PadRight(30, '<');
        var birth = "851201" + CheckDigit.Over("851201");
        var end = expiry.ToString("yyMMdd", CultureInfo.InvariantCulture);
        end += CheckDigit.Over(end);
        var second = $"{birth}F{end}BEL".PadRight(29, '<');
        var composite = CheckDigit.Over(first[5..] + birth + end + second[18..29]);
        return HandMade.With(person, new TravelDocument
        {
            Issuer = "BEL",
            Type = "UNKNOWN",
            Number = "000520001601",
            Name = person.Name,
            IssuedOn = issuedOn,
            ExpiresOn = expiry,
            IssuingOffice = "Brussel",
            Zone = [first, second + composite, MrzName.Write("VOORBEELD", "KATRIEN", ZoneFormat.Td1).Field],
        });
    }

    /// <summary>A reader took the letter I for the digit 1: every check digit still holds.</summary>
    private static SyntheticPerson UncoveredNationality(HandMade make)
    {
        var person = make.Case("T54", "", "", HandMade.Indonesian("RINI ANGGRAINI", Nik.Parse("3578015610880054"), "1988-10-16", Sex.Female));
        var line = person.Documents[0].Zone[1];
        return person with
        {
            Case = new NamedCase("T54", $"{line[..10]}1DN{line[13..]}", "no check digit covers the nationality: flagged, as `1DN` is no code"),
        };
    }
}
