using System.Globalization;

namespace Gateway.Sandbox.People.Stays;

/// <summary>Makes the facts of a situation, relative to today.</summary>
internal sealed class StayMaker(Chance chance, DateOnly today)
{
    private static readonly string[] Regions = ["PENINSULAR", "PENINSULAR", "PENINSULAR", "PENINSULAR", "PENINSULAR", "PENINSULAR", "SABAH", "SABAH", "SARAWAK", "SARAWAK"];

    private static readonly string[] Sectors =
        ["MANUFACTURING", "CONSTRUCTION", "PLANTATION", "PLANTATION", "AGRICULTURE", "SERVICES.RESTAURANT", "SERVICES.CLEANING", "SERVICES.HOTEL", "MINING"];

    private static readonly string[] Rudenims = ["Rumah Detensi Imigrasi Pontianak", "Rumah Detensi Imigrasi Medan", "Rumah Detensi Imigrasi Pekanbaru", "Rumah Detensi Imigrasi Jakarta"];

    /// <summary>What the Malaysian authority knows of an Indonesian; null where they never met.</summary>
    public Stay? InMalaysia(Situation situation, int age)
    {
        if (situation.Kind == SituationKind.AtHome)
            return null;
        var region = situation.Pass == "PAS_SABAH_SARAWAK_WORK" ? chance.Pick(["SABAH", "SARAWAK"]) : chance.In1000(10) ? "LABUAN" : chance.Pick(Regions);
        var sector = situation.Pass switch
        {
            "PLKS" or "PAS_SABAH_SARAWAK_WORK" or "VDR" => chance.Pick(Sectors),
            "PLKS_PRA" => "DOMESTIC",
            _ => null,
        };
        var pass = Pass(situation) is { } issued ? issued with { Region = region, Sector = sector } : null;
        var stay = new Stay { Host = "MYS", Pass = pass, DepartedOn = Departure(situation, pass) };
        return situation.Kind switch
        {
            SituationKind.Enrolled => stay with { Enrolment = chance.Pick(Open()).Enrol(chance, today) },
            SituationKind.Held => stay with { Detention = chance.Pick(Depots(age)).Hold(today.AddDays(-chance.Between(1, 400))) },
            _ => stay,
        };
    }

    /// <summary>What the Indonesian authority knows of a Malaysian; null where they never met.</summary>
    public Stay? InIndonesia(Situation situation)
    {
        if (situation.Kind == SituationKind.AtHome)
            return null;
        // An index is told with the edition of its list; a permit is none.
        var edition = char.IsAsciiDigit(situation.Pass![1]) ? "2025" : null;
        var pass = Pass(situation)! with { Edition = edition };
        var stay = new Stay { Host = "IDN", Pass = pass, DepartedOn = Departure(situation, pass) };
        return situation.Kind == SituationKind.Held
            ? stay with { Detention = new(null, chance.Pick(Rudenims), today.AddDays(-chance.Between(1, 90))) }
            : stay;
    }

    private StayPass? Pass(Situation situation)
    {
        if (situation.Pass is not { } kind)
            return null;
        var issued = new StayPass { Kind = kind, Number = Number(kind), ValidFrom = today.AddDays(-chance.Between(1, 3000)) };
        if (situation.Days == 0)
            return issued;
        // In force: some of its days have passed. Otherwise it has ended.
        var daysLeft = situation.Kind == SituationKind.Staying ? chance.Below(situation.Days) : -chance.Between(1, 1200);
        var last = today.AddDays(daysLeft);
        return issued with { ValidFrom = last.AddDays(1 - situation.Days), ValidUntil = last };
    }

    private DateOnly? Departure(Situation situation, StayPass? pass)
    {
        if (situation.Kind != SituationKind.Departed || pass?.ValidUntil is not { } last)
            return null;
        var left = last.AddDays(chance.Between(-20, 60));
        return left > today ? today : left;
    }

    private List<Programme> Open() => [.. Programme.All.Where(programme => programme.First <= today)];

    private static List<Depot> Depots(int age) => [.. Depot.All.Where(depot => depot.ForChildren == age < 15)];

    private string Number(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind[0]}{(char)('A' + chance.Below(26))}{chance.Between(1_000_000, 9_999_999)}");
}
