using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.People;

/// <summary>The people behind <see cref="WellKnown"/>.</summary>
internal static class WellKnownPeople
{
    public static IEnumerable<SyntheticPerson> Make(DateOnly today)
    {
        var make = new HandMade(today);
        return [.. Indonesians(make), .. IndonesiansInMalaysia(make), .. Malaysians(make)];
    }

    private static IEnumerable<SyntheticPerson> Indonesians(HandMade make)
    {
        yield return make.WithPassport(
            HandMade.Indonesian("SITI NUR AMINAH", Nik.Parse("6503014501920101"), "1992-01-05", Sex.Female), WellKnown.ValidIndonesianPassport.Number);
        yield return make.WithExpiredPassport(
            HandMade.Indonesian("BAMBANG SETIAWAN", Nik.Parse("3573011203850101"), "1985-03-12", Sex.Male), WellKnown.ExpiredIndonesianPassport.Number);
        yield return make.WithPassport(
            HandMade.Indonesian("TIGOR SITUMORANG", Nik.Parse("1271012209880101"), "1988-09-22", Sex.Male, Community.Batak),
            WellKnown.LostIndonesianPassport.Number, DocumentReport.Lost);
        yield return make.WithPassport(
            HandMade.Indonesian("NI WAYAN SUARTINI", Nik.Parse("5171015706900101"), "1990-06-17", Sex.Female, Community.Balinese),
            WellKnown.StolenIndonesianPassport.Number, DocumentReport.Stolen);
        yield return make.WithPassport(
            HandMade.Indonesian("ASEP HIDAYAT", Nik.Parse("3273010108870101"), "1987-08-01", Sex.Male, Community.Sundanese),
            WellKnown.RevokedIndonesianPassport.Number, DocumentReport.Revoked);
        yield return make.WithRenewedPassport(
            HandMade.Indonesian("YUSNIDAR", Nik.Parse("1371016511790101"), "1979-11-25", Sex.Female, Community.Minangkabau),
            WellKnown.ReplacedIndonesianPassport.Number, WellKnown.RenewedIndonesianPassport.Number);
        yield return make.WithPassport(
            HandMade.Indonesian("INDAH LESTARI", Nik.Parse("3374014402950101"), "1995-02-04", Sex.Female), WellKnown.ProtectedIndonesianPassport.Number) with
        {
            IsProtected = true,
        };
        yield return make.WithDocument(
            HandMade.Indonesian("ROSIDAH", Nik.Parse("6503017011980101"), "1998-11-30", Sex.Female, Community.Bugis),
            WellKnown.Splp, "ID_SPLP_CITIZEN", "KRI Tawau", issuedDaysAgo: 40, days: 730);
        yield return make.WithDocument(
            HandMade.Indonesian("JUMADI", Nik.Parse("6503050707830101"), "1983-07-07", Sex.Male, Community.Bugis),
            WellKnown.IndonesianBorderPass, "ID_PLB", "Kantor Imigrasi Kelas II TPI Nunukan", issuedDaysAgo: 100, days: 365);
    }

    private static IEnumerable<SyntheticPerson> IndonesiansInMalaysia(HandMade make)
    {
        var today = make.Today;
        yield return make.WithPassport(
            HandMade.Indonesian("LALU MUHSAN HAMDI", Nik.Parse("5202011905930101"), "1993-05-19", Sex.Male, Community.Sasak), WellKnown.WorkerInMalaysia.Number) with
        {
            Stay = new Stay { Host = "MYS", Pass = make.Pass("PLKS", "PE1000009", -200, 164) with { Region = "SABAH", Sector = "PLANTATION" }, WorkState = "MY-12" },
        };
        yield return make.WithPassport(
            HandMade.Indonesian("EKO PRASETYO", Nik.Parse("3502010310910101"), "1991-10-03", Sex.Male), WellKnown.OverstayerInMalaysia.Number) with
        {
            Stay = new Stay { Host = "MYS", Pass = make.Pass("PLKS", "PE1000010", -409, -45) with { Region = "PENINSULAR", Sector = "CONSTRUCTION" } },
        };
        yield return make.WithPassport(
            HandMade.Indonesian("YULI WULANDARI", Nik.Parse("3510016107890101"), "1989-07-21", Sex.Female), WellKnown.RecalibrationParticipant.Number) with
        {
            Stay = new Stay
            {
                Host = "MYS",
                Pass = new StayPass
                {
                    Kind = "PLKS",
                    Number = "PE1000011",
                    ValidFrom = new(2021, 5, 10),
                    ValidUntil = new(2022, 5, 9),
                    Region = "PENINSULAR",
                    Sector = "MANUFACTURING",
                },
                Enrolment = new Enrolment("MY_RTK2", new DateOnly(2023, 6, 5)),
            },
        };
        yield return make.WithPassport(
            HandMade.Indonesian("RUSTAM TAHIR", Nik.Parse("7309011402860101"), "1986-02-14", Sex.Male, Community.Bugis), WellKnown.DetaineeInMalaysia.Number) with
        {
            Stay = new Stay
            {
                Host = "MYS",
                Pass = make.Pass("PLS", "PB1000012", -190, -161) with { Region = "SABAH" },
                Detention = Depot.Of("MY-DEP-TAWAU").Hold(today.AddDays(-30)),
            },
        };
        yield return make.WithPassport(
            HandMade.Indonesian("MARIA BAREK", Nik.Parse("5306014909960101"), "1996-09-09", Sex.Female, Community.EastNusaTenggara),
            WellKnown.ProtectedDetaineeInMalaysia.Number) with
        {
            IsProtected = true,
            Stay = new Stay { Host = "MYS", Detention = Depot.Of("MY-DEP-SIBUGA").Hold(today.AddDays(-12)) },
        };
        yield return make.WithPassport(
            HandMade.Indonesian("HERI SUSANTO", Nik.Parse("3318012512840101"), "1984-12-25", Sex.Male), WellKnown.DepartedFromMalaysia.Number) with
        {
            Stay = new Stay
            {
                Host = "MYS",
                Pass = make.Pass("PLKS", "PE1000014", -500, -136) with { Region = "PENINSULAR", Sector = "PLANTATION" },
                DepartedOn = today.AddDays(-140),
            },
        };
        yield return make.WithPassport(
            HandMade.Indonesian("BESSE ROSMIATI", Nik.Parse("7308015503940101"), "1994-03-15", Sex.Female, Community.Bugis), WellKnown.WithoutPassInMalaysia.Number) with
        {
            Stay = new Stay { Host = "MYS" },
        };
    }

    private static IEnumerable<SyntheticPerson> Malaysians(HandMade make)
    {
        yield return make.WithPassport(make.Malaysian("NURUL AISYAH BINTI ABDUL RAHMAN", MyKad.Parse("900612105044")), WellKnown.ValidMalaysianPassport.Number);
        yield return make.WithPassport(
            make.Malaysian("SURESH A/L MUNIANDY", MyKad.Parse("850114085231"), Community.Indian), WellKnown.LostMalaysianPassport.Number, DocumentReport.Lost);
        yield return make.WithExpiredPassport(
            make.Malaysian("TAN WEI MING", MyKad.Parse("780923075113"), Community.ChineseMalaysian), WellKnown.ExpiredMalaysianPassport.Number);
        yield return make.WithPassport(make.Malaysian("ROHANI BINTI HASSAN", MyKad.Parse("930405115308")), WellKnown.ProtectedMalaysianPassport.Number) with
        {
            IsProtected = true,
        };
        yield return make.WithPassport(
            make.Malaysian("JONATHAN ANAK UNGGANG", MyKad.Parse("870730135415"), Community.Iban), WellKnown.MalaysianWithItas.Number) with
        {
            Nik = Nik.Parse("3174013007870105"),
            Stay = new Stay { Host = "IDN", Pass = make.Pass("E23", "2C21JE1000005", -300, 430) with { Edition = "2025" } },
        };
        yield return make.WithPassport(make.Malaysian("FAIZAL BIN OTHMAN", MyKad.Parse("890217015637")), WellKnown.MalaysianOverstayer.Number) with
        {
            Stay = new Stay { Host = "IDN", Pass = make.Pass("A1", "2A1ID1000006", -52, -23) with { Edition = "2025" } },
        };
    }
}
