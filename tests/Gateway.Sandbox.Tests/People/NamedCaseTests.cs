using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Mrz;
using Gateway.Records.Names;
using Gateway.Records.Places;
using Gateway.Sandbox.People;
using Gateway.Tests;

namespace Gateway.Sandbox.Tests.People;

/// <summary>Each trap's person, read by the product: what is given means what the trap says it means.</summary>
public sealed class NamedCaseTests
{
    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly SyntheticPeople People = SyntheticPeople.Generate(7, 0, Today);

    /// <summary>Fields of traps that no person can carry: places, amounts, programmes, papers of offices.</summary>
    private static readonly string[] NotOfAPerson =
        ["place", "checkpoint", "contribution", "repatriation.programme", "repatriation.kind", "amount", "policy", "manifest", "classification", "agency"];

    [DomainFact]
    public void There_is_one_person_for_each_trap_that_a_person_can_carry()
    {
        var traps = DomainTable.Read("translation-traps").Where(row => !NotOfAPerson.Contains(row["field"])).Select(row => row["trap_id"]);

        Assert.Equal(traps.Order(StringComparer.Ordinal), People.All.Where(person => person.Case is not null).Select(person => person.Case!.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_region_is_the_ministrys_even_where_it_is_retired()
    {
        Assert.Equal("Kota Administrasi Jakarta Pusat", People.Case("T01").Nik?.Region?.Name);
        Assert.Equal(("Kabupaten Merauke", "9301"), (People.Case("T02").Nik?.Region?.Name, People.Case("T02").Nik?.Region?.SuccessorCode));
        Assert.Equal(NikKind.Nit, People.Case("T04").Nik?.Kind);
    }

    [Fact]
    public void A_day_past_forty_is_a_womans()
    {
        var nik = Nik.Parse(People.Case("T03").Case!.Given);

        Assert.Equal((Sex.Female, 1, 1), (nik.SexHint, nik.BirthDay, nik.BirthMonth));
    }

    [Fact]
    public void A_family_card_cannot_be_told_from_a_number_and_is_not_the_persons()
    {
        var person = People.Case("T06");

        Assert.True(Nik.Parse(person.Case!.Given).MayBeFamilyCard);
        Assert.NotEqual(person.Case.Given, person.Nik?.Value);
    }

    [Fact]
    public void A_number_that_lost_its_zero_is_refused()
    {
        var person = People.Case("T07");

        Assert.False(MyKad.TryParse(person.Case!.Given, out _, out _));
        Assert.Equal("0" + person.Case.Given, person.MyKad?.Value);
    }

    [Fact]
    public void A_residents_number_makes_no_citizen() => Assert.Equal(("IDN", true), (People.Case("T08").Nationality, People.Case("T08").MyKad is not null));

    [Fact]
    public void A_group_of_countries_names_none() => Assert.Equal((MalaysianBirthplaceKind.CountryGroup, null), (Birthplace("T09").Kind, Birthplace("T09").Country));

    [Theory]
    [InlineData("T11", NameOutcome.Same)]
    [InlineData("T13", NameOutcome.Same)]
    [InlineData("T14", NameOutcome.Same)]
    [InlineData("T16", NameOutcome.Same)]
    [InlineData("T12", NameOutcome.Different)]
    public void A_name_compares_as_its_trap_says(string trap, NameOutcome outcome)
    {
        var person = People.Case(trap);

        Assert.Equal(outcome, NameComparison.Compare(person.Case!.Given.Replace('<', ' '), person.Name).Outcome);
    }

    [Theory]
    [InlineData("T11", "SUPARMAN", "")]
    [InlineData("T12", "AHMAD BIN ISMAIL", "")]
    [InlineData("T13", "KUMAR AL RAJAN", "")]
    [InlineData("T14", "FAHMI", "MARUF")]
    [InlineData("T16", "LIM MEI LING LIM SIEW LING", "")]
    [InlineData("T18", "CAHYONO", "WAHYU")]
    public void A_name_stands_in_the_zone_as_its_state_writes_it(string trap, string primary, string secondary)
    {
        var zone = Zone(trap);

        Assert.Equal((primary, secondary), (zone.PrimaryIdentifier, zone.SecondaryIdentifier));
    }

    [Fact]
    public void A_cut_name_still_compares()
    {
        var zone = Zone("T53");

        Assert.True(zone.NameFieldFull);
        Assert.Equal(NameOutcome.Likely, NameComparison.Compare(PersonName.Of(zone), PersonName.Read(People.Case("T53").Name)).Outcome);
    }

    [Fact]
    public void What_is_not_stated_or_not_known_stays_so()
    {
        Assert.Equal(Sex.Unspecified, Zone("T18").Sex);
        Assert.Equal("1965", Zone("T31").Birth.Date?.ToString());
        Assert.True(Zone("T32").Birth.IsAmbiguous);
        Assert.Equal(("D<<", "DEU"), (Zone("T33").NationalityField, Zone("T33").Nationality));
        Assert.True(CountryCodes.IsSpecial(Zone("T34").Nationality));
    }

    [Fact]
    public void A_malay_month_is_read()
    {
        var person = People.Case("T29");

        Assert.True(WrittenDate.TryParse(person.Case!.Given, out var date));
        Assert.Equal(person.Case.Meant, date.ToString());
        Assert.Equal(date.Exact, person.Documents[0].IssuedOn);
    }

    [Fact]
    public void A_placeholder_is_no_number() => Assert.False(DocumentNumber.TryParse(People.Case("T48").Case!.Given, out _, out _));

    [Fact]
    public void A_long_number_is_whole_by_either_habit()
    {
        Assert.Equal("000520001601", Zone("T52").DocumentNumber);
        Assert.True(Zone("T52").Doubts.HasFlag(ZoneDoubts.NumberCheckCountsFiller));
    }

    [Fact]
    public void A_misread_nationality_is_flagged_although_every_digit_holds()
    {
        var person = People.Case("T54");

        Assert.True(MachineReadableZone.TryParse([person.Documents[0].Zone[0], person.Case!.Given], Today, out var zone, out _));
        Assert.True(zone.Doubts.HasFlag(ZoneDoubts.NationalityUnknown));
    }

    [Fact]
    public void Passes_and_papers_keep_what_their_trap_turns_on()
    {
        Assert.True(People.Case("T24").Documents[0].SingleJourney);
        Assert.Equal("CONSTRUCTION", People.Case("T23").Stay?.Pass?.Sector);
        Assert.Equal(("A2", "2023"), (People.Case("T37").Stay?.Pass?.Kind, People.Case("T37").Stay?.Pass?.Edition));
        Assert.NotNull(People.Case("T41").Stay?.AbscondingReportedOn);
        Assert.Equal(("SABAH", "MY-10"), (People.Case("T42").Stay?.Pass?.Region, People.Case("T42").Stay?.WorkState));
        Assert.True(People.Case("T47") is { IsProtected: true, Stay.Detention: not null });
        Assert.Equal(("3", "Kristian", "SARJANA"), (People.Case("T19").Civil?.MaritalStatus, People.Case("T21").Civil?.Religion, People.Case("T22").Civil?.Education));
        Assert.Equal(Sex.Female, People.Case("T17").Sex);
    }

    private static MalaysianBirthplace Birthplace(string trap) => People.Case(trap).MyKad?.Birthplace ?? throw new InvalidOperationException("the person has no MyKad");

    private static MachineReadableZone Zone(string trap)
    {
        Assert.True(MachineReadableZone.TryParse(People.Case(trap).Documents[0].Zone, Today, out var zone, out _));
        return zone;
    }
}
