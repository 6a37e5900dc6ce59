using System.Globalization;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.People.Cases;

/// <summary>Sex, birth, nationality and civil facts that are guessed or mistaken.</summary>
internal static class PersonCases
{
    public static IEnumerable<SyntheticPerson> Make(HandMade make)
    {
        yield return make.Case("T17", "W", "a woman: the letter is from the list Pria, Wanita",
            HandMade.Indonesian("TUMINAH UTAMI", Nik.Parse("3404016205810017"), "1981-05-22", Sex.Female));
        yield return make.Case("T18", "X", "no sex is stated: neither L nor P is right",
            HandMade.Indonesian("WAHYU CAHYONO", Nik.Parse("3372011004970018"), "1997-04-10", Sex.Unspecified));
        yield return make.Case("T19", "3", "divorced, by the Indonesian list; widowed by the Malaysian one",
            HandMade.Indonesian("SUNARTI WAHYUNI", Nik.Parse("3306014808770019"), "1977-08-08", Sex.Female) with { Civil = new CivilFacts(MaritalStatus: "3") });
        yield return make.Case("T21", "Kristian", "Kristen or Katolik: one word for two",
            make.Malaysian("JUSTINA GINTOH", MyKad.Parse("860523125290"), Community.Kadazan) with { Civil = new CivilFacts(Religion: "Kristian") });
        yield return make.Case("T22", "SARJANA", "a master's degree; in Indonesian it is a bachelor's",
            make.Malaysian("CHAN HUI MIN", MyKad.Parse("840311085672"), Community.ChineseMalaysian) with { Civil = new CivilFacts(Education: "SARJANA") });
        yield return make.Case("T31", "65<<<<", "1965, month and day unknown",
            HandMade.Indonesian("LA KASIM", Nik.Parse("7401010101650031"), "1965", Sex.Male, Community.Bugis));
        yield return Centenarian(make);
        yield return German(make);
        yield return Stateless(make);
    }

    /// <summary>A hundred and one years old: the two digits of the year are those of a child of one.</summary>
    private static SyntheticPerson Centenarian(HandMade make)
    {
        var birth = new DateOnly(make.Today.Year - 101, 1, 1);
        var yearOfCentury = (birth.Year % 100).ToString("D2", CultureInfo.InvariantCulture);
        return make.Case("T32", yearOfCentury, "of two centuries: the eldest may be as old as 110",
            HandMade.Indonesian("SUTINI", Nik.Create("331401", birth, Sex.Female, 32), birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Sex.Female));
    }

    private static SyntheticPerson German(HandMade make)
    {
        var person = new SyntheticPerson
        {
            Name = "ANNEGRET MUSTERFRAU",
            Community = Community.Other,
            Nationality = "DEU",
            Sex = Sex.Female,
            BirthDate = Records.Dates.ReducedDate.Parse("1979-10-02"),
            PlaceOfBirth = "BERLIN",
            Stay = new Stay { Host = "MYS", Pass = make.Pass("EP_I", "EE2000033", -400, 330) with { Region = "PENINSULAR" } },
            Case = new NamedCase("T33", "D", "DEU: zones and one arrival list write a single letter"),
        };
        return make.WithDocument(person, new DocumentKey("DEU", "C2000033X"), "UNKNOWN", "Berlin", issuedDaysAgo: 900, days: 3652);
    }

    private static SyntheticPerson Stateless(HandMade make)
    {
        var person = new SyntheticPerson
        {
            Name = "NUR ALAM BIN KASSIM",
            Community = Community.Other,
            Nationality = "XXA",
            Sex = Sex.Male,
            BirthDate = Records.Dates.ReducedDate.Parse("1990"),
            PlaceOfBirth = "LUAR NEGARA",
            Case = new NamedCase("T34", "XXA", "stateless as stated: no country is guessed"),
        };
        return make.WithDocument(
            person, new DocumentKey("MYS", "CI200034"), "MY_CERT_OF_IDENTITY", "Jabatan Imigresen Malaysia Putrajaya", issuedDaysAgo: 120, days: 365);
    }
}
