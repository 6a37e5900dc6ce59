using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.People.Cases;

/// <summary>Passes, reports and detentions that are misunderstood.</summary>
internal static class StayCases
{
    public static IEnumerable<SyntheticPerson> Make(HandMade make)
    {
        yield return make.Case("T23", "Pembinaan", "construction; the Indonesian word of that spelling means guidance",
            HandMade.Indonesian("SLAMET RIYANTO", Nik.Parse("3310010606860023"), "1986-06-06", Sex.Male) with
            {
                Stay = new Stay { Host = "MYS", Pass = make.Pass("PLKS", "PE2000023", -90, 274) with { Region = "PENINSULAR", Sector = "CONSTRUCTION" } },
            });
        yield return make.Case("T37", "A2", "A1 since 2025: an index is nothing without its edition",
            make.Malaysian("GANESAN A/L SUPPIAH", MyKad.Parse("810926105837"), Community.Indian) with
            {
                Stay = new Stay
                {
                    Host = "IDN",
                    Pass = new StayPass { Kind = "A2", Edition = "2023", Number = "2A2ID2000037", ValidFrom = new(2024, 8, 5), ValidUntil = new(2024, 9, 3) },
                    DepartedOn = new DateOnly(2024, 8, 20),
                },
            });
        yield return make.Case("T41", "laporan lari", "what an employer alleges; nothing is proven and the pass stands",
            HandMade.Indonesian("SULASTRI HANDAYANI", Nik.Parse("3507015401900041"), "1990-01-14", Sex.Female) with
            {
                Stay = new Stay
                {
                    Host = "MYS",
                    Pass = make.Pass("PLKS_PRA", "PE2000041", -150, 214) with { Region = "PENINSULAR", Sector = "DOMESTIC" },
                    AbscondingReportedOn = make.Today.AddDays(-20),
                },
            });
        yield return make.Case("T42", "MY-10", "work in Selangor on a pass that is good for Sabah alone",
            HandMade.Indonesian("AMIRUDDIN USMAN", Nik.Parse("7306010304880042"), "1988-04-03", Sex.Male, Community.Bugis) with
            {
                Stay = new Stay
                {
                    Host = "MYS",
                    Pass = make.Pass("PLKS", "PE2000042", -60, 304) with { Region = "SABAH", Sector = "PLANTATION" },
                    WorkState = "MY-10",
                },
            });
        yield return make.Case("T47", "detained", "a protection claim: no mission is told unless the person asks",
            HandMade.Indonesian("NURLAILA HUSNA", Nik.Parse("1173015908930047"), "1993-08-19", Sex.Female, Community.Acehnese) with
            {
                IsProtected = true,
                Stay = new Stay { Host = "MYS", Detention = Depot.Of("MY-DEP-LENGGENG").Hold(make.Today.AddDays(-9)) },
            });
    }
}
