using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Names;

namespace Gateway.Sandbox.People.Cases;

/// <summary>Names that are split, doubled, shortened or taken for two people.</summary>
internal static class NameCases
{
    public static IEnumerable<SyntheticPerson> Make(HandMade make)
    {
        yield return make.Case("T11", "SUPARMAN SUPARMAN", "one name, in the primary identifier alone",
            HandMade.Indonesian("SUPARMAN", Nik.Parse("3314011708550011"), "1955-08-17", Sex.Male));
        yield return make.Case("T12", "ISMAIL", "the father's name, no family name",
            make.Malaysian("AHMAD BIN ISMAIL", MyKad.Parse("800229105533")));
        yield return make.Case("T13", "KUMAR<AL<RAJAN", "KUMAR A/L RAJAN: a zone has no slash",
            make.Malaysian("KUMAR A/L RAJAN", MyKad.Parse("760415085413"), Community.Indian));
        yield return make.Case("T14", "MARUF FAHMI", "MA'RUF FAHMI: passport and zone leave the apostrophe out",
            HandMade.Indonesian("MA'RUF FAHMI", Nik.Parse("1371010902740014"), "1974-02-09", Sex.Male, Community.Minangkabau));
        yield return make.Case("T16", "LIM SIEW LING", "one of two names of one person",
            make.Malaysian("LIM MEI LING @ LIM SIEW LING", MyKad.Parse("830303075550"), Community.ChineseMalaysian));
        var cut = make.Malaysian("SHARIFAH NURUL AISYAH BINTI SYED ABDUL RAHMAN", MyKad.Parse("910716025252"));
        yield return make.Case("T53", MadeZoneName(cut), "a name that the zone cut: compared by prefix", cut);
    }

    private static string MadeZoneName(SyntheticPerson person) =>
        Records.Mrz.MrzName.Write(HandMade.BearerOf(person).Name.Primary, null, Records.Mrz.ZoneFormat.Td3).Field;
}
