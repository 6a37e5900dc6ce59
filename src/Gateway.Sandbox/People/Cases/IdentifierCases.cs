using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.People.Cases;

/// <summary>Identity numbers that are taken for something else.</summary>
internal static class IdentifierCases
{
    public static IEnumerable<SyntheticPerson> Make(HandMade make)
    {
        yield return make.Case("T01", "3171", "Kota Administrasi Jakarta Pusat, whatever the statistics office calls 3171",
            HandMade.Indonesian("BUDIMAN HARTONO", Nik.Parse("3171011708850001"), "1985-08-17", Sex.Male));
        yield return make.Case("T02", "9101", "Merauke under the code of first registration, now 9301",
            HandMade.Indonesian("SUGENG RAHARJO", Nik.Parse("9101010101900001"), "1990-01-01", Sex.Male));
        yield return make.Case("T03", "6171014101800002", "a woman born on 1 January, in a century that the number leaves open",
            HandMade.Indonesian("NURSIAH RAMLAH", Nik.Parse("6171014101800002"), "1980-01-01", Sex.Female, Community.Bugis));
        yield return make.Case("T04", "9900010101800001", "the number of a citizen abroad, of no region",
            HandMade.Indonesian("LAMBANG SALEH", Nik.Parse("9900010101800001"), "1980-01-01", Sex.Male, Community.Bugis));
        yield return make.Case("T06", "3201010503190004", "the family's card, which has the shape of a NIK: unverified",
            HandMade.Indonesian("DEDI PERMANA", Nik.Parse("3201011107820004"), "1982-07-11", Sex.Male, Community.Sundanese));
        yield return make.Case("T07", "10203145001", "010203145001: a number that lost its leading zero",
            make.Malaysian("AMIRUL BIN SALLEH", MyKad.Parse("010203145001")));
        yield return make.Case("T08", "750630615044", "a permanent resident's number: the nationality is the document's, IDN",
            HandMade.Indonesian("HALIJAH KHADIJAH", Nik.Parse("7308017006750008"), "1975-06-30", Sex.Female, Community.Bugis) with
            {
                MyKad = MyKad.Parse("750630615044"),
                Stay = new Stay
                {
                    Host = "MYS",
                    Pass = new StayPass { Kind = "PERMIT_MASUK", Number = "PR2000008", ValidFrom = new(2009, 4, 20), Region = "SABAH" },
                },
            });
        yield return make.Case("T09", "83", "born in one of many countries: none is named",
            make.Malaysian("AZMAN BIN IBRAHIM", MyKad.Parse("880808835011")));
    }
}
