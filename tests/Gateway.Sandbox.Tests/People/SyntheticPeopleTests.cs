using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Mrz;
using Gateway.Records.Names;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Names;
using Gateway.Sandbox.People.Stays;
using Gateway.Tests;

namespace Gateway.Sandbox.Tests.People;

public sealed class SyntheticPeopleTests
{
    private const int Count = 20_000;

    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly SyntheticPeople People = SyntheticPeople.Generate(1, Count, Today);

    private static IEnumerable<DocumentHolder> Documents => People.All.SelectMany(person => person.Documents.Select(document => new DocumentHolder(person, document)));

    [Fact]
    public void The_same_seed_and_day_make_the_same_people()
    {
        var again = SyntheticPeople.Generate(1, 2_000, Today);
        var other = SyntheticPeople.Generate(2, 2_000, Today);

        Assert.Equal(People.All.Take(2_000).Select(Summary), again.All.Select(Summary));
        Assert.NotEqual(People.All.Take(2_000).Select(Summary), other.All.Select(Summary));
    }

    [Fact]
    public void Every_identity_number_is_valid_unique_and_says_what_the_person_is()
    {
        Assert.All(People.All.Where(person => person.Nik is not null), person =>
        {
            Assert.True(Nik.TryParse(person.Nik!.Value.Value, out var nik, out _));
            Assert.Contains(nik.BirthDates(Today), date => person.BirthDate.MayEqual(date));
            Assert.True(person.Sex == Sex.Unspecified || person.Sex == nik.SexHint);
        });
        Assert.All(People.All.Where(person => person.MyKad is not null), person =>
        {
            Assert.True(MyKad.TryParse(person.MyKad!.Value.Display, out var number, out _));
            Assert.Contains(number.BirthDates(Today), date => person.BirthDate.MayEqual(date));
            Assert.True(person.Sex == Sex.Unspecified || person.Sex == number.SexHint);
        });
        Assert.Distinct(People.All.Where(person => person.Nik is not null).Select(person => person.Nik!.Value.Value));
        Assert.Distinct(People.All.Where(person => person.MyKad is not null).Select(person => person.MyKad!.Value.Value));
    }

    [Fact]
    public void Every_zone_reads_as_the_document_and_the_person_are()
    {
        Assert.All(Documents.Where(holder => !holder.Document.Zone.IsEmpty), holder =>
        {
            Assert.True(MachineReadableZone.TryParse(holder.Document.Zone, Today, out var zone, out var findings), string.Join(' ', findings.Select(finding => finding.Code)));
            Assert.Equal((holder.Document.Issuer, holder.Document.Number), (zone.Issuer, zone.DocumentNumber));
            Assert.Equal((holder.Person.Nationality, holder.Person.Sex), (zone.Nationality, zone.Sex));
            Assert.Equal(holder.Document.ExpiresOn, zone.Expiry.Date?.Exact);
            Assert.Contains(holder.Person.BirthDate, zone.Birth.Candidates);
            var comparison = NameComparison.Compare(PersonName.Of(zone), PersonName.Read(holder.Person.Name));
            Assert.True(comparison.Outcome >= NameOutcome.Likely, $"{holder.Person.Name} {holder.Document.Zone[0]} {comparison}");
        });
        Assert.Equal(["ID_PLB", "MY_BORDER_PASS", "MY_SEA_BORDER_PASS"], Documents.Where(holder => holder.Document.Zone.IsEmpty).Select(holder => holder.Document.Type).Distinct().Order());
    }

    [Fact]
    public void Every_document_number_is_unique_and_has_the_shape_of_its_type()
    {
        Assert.Distinct(Documents.Select(holder => holder.Document.Key));
        Assert.All(Documents, holder =>
        {
            Assert.True(DocumentNumber.TryParse(holder.Document.Number, out var number, out _), holder.Document.Number);
            Assert.Equal(holder.Document.Number, number.Value);
            Assert.True(number.HasShapeOf(holder.Document.Type), holder.Document.Number);
            Assert.True(People.TryFind(holder.Document.Key, out var found) && found.Person == holder.Person);
        });
    }

    [Fact]
    public void Dates_follow_one_another()
    {
        Assert.All(Documents, holder =>
        {
            Assert.True(holder.Document.IssuedOn < holder.Document.ExpiresOn && holder.Document.IssuedOn <= Today);
            Assert.True(holder.Person.BirthDate.Earliest < holder.Document.IssuedOn);
            Assert.True(holder.Document.ReportedOn is not { } on || (on >= holder.Document.IssuedOn && on <= Today));
            Assert.Equal(holder.Document.Report == DocumentReport.None, holder.Document.ReportedOn is null);
        });
        Assert.All(People.All.Where(person => person.Stay is not null), person =>
        {
            var stay = person.Stay!;
            Assert.True(stay.Pass is null || stay.Pass.ValidUntil is null || stay.Pass.ValidFrom < stay.Pass.ValidUntil);
            Assert.True(stay.DepartedOn is null || stay.DepartedOn <= Today);
            Assert.True(stay.Detention is null || stay.Detention.Since < Today);
            Assert.True(stay.Enrolment is null || Programme.All.Any(programme =>
                programme.Code == stay.Enrolment.Programme && stay.Enrolment.On >= programme.First && stay.Enrolment.On <= programme.Last && stay.Enrolment.On <= Today));
        });
    }

    [Fact]
    public void A_predecessor_is_a_document_of_the_same_person_that_is_no_longer_good()
    {
        var renewed = Documents.Where(holder => holder.Document.Predecessor is not null).ToList();

        Assert.True(renewed.Count > 200, renewed.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(renewed, holder =>
        {
            Assert.True(People.TryFind(new DocumentKey(holder.Document.Issuer, holder.Document.Predecessor!), out var old));
            Assert.Same(holder.Person, old.Person);
            Assert.Contains(old.Document.VerdictOn(Today), (DocumentVerdict[])[DocumentVerdict.Revoked, DocumentVerdict.Expired]);
        });
    }

    [Theory]
    [InlineData("IDN", "ID_PASSPORT_ORDINARY")]
    [InlineData("IDN", "ID_PASSPORT_ELECTRONIC")]
    [InlineData("MYS", "MY_PASSPORT_ORDINARY")]
    public void Passports_of_all_states_are_many(string issuer, string type)
    {
        foreach (var verdict in Enum.GetValues<DocumentVerdict>())
        {
            var count = Documents.Count(holder => holder.Document.Issuer == issuer && holder.Document.Type == type && holder.Document.VerdictOn(Today) == verdict);
            Assert.True(count >= 50, $"{type} {verdict}: {count}");
        }
    }

    [Theory]
    [InlineData("MYS")]
    [InlineData("IDN")]
    public void Stays_of_all_states_are_many(string host)
    {
        StayStatus[] onlyInMalaysia = [StayStatus.NoPass, StayStatus.Recalibration];
        foreach (var status in Enum.GetValues<StayStatus>().Where(status => host == "MYS" || !onlyInMalaysia.Contains(status)))
        {
            var stays = People.All.Where(person => person.Stay?.Host == host && person.Stay.StatusOn(Today) == status).Select(person => person.Stay!).ToList();
            Assert.True(stays.Count >= 20, $"{host} {status}: {stays.Count}");
            Assert.True(status != StayStatus.Overstay || stays.All(stay => stay.OverstayDaysOn(Today) > 0));
            Assert.True(status != StayStatus.Lawful || stays.All(stay => stay.OverstayDaysOn(Today) == 0));
        }
    }

    [Fact]
    public void Every_kind_of_document_and_pass_is_there()
    {
        string[] types = ["ID_SPLP_CITIZEN", "ID_PLB", "ID_PASSPORT_SERVICE", "MY_BORDER_PASS", "MY_SEA_BORDER_PASS", "MY_EMERGENCY_CERT", "MY_PASSPORT_OFFICIAL"];
        var passes = Situation.OfIndonesians.Concat(Situation.OfMalaysians).Select(situation => situation.Pass).Where(pass => pass is not null);

        Assert.All(types, type => Assert.Contains(Documents, holder => holder.Document.Type == type));
        Assert.All(passes, pass => Assert.Contains(People.All, person => person.Stay?.Pass?.Kind == pass));
        Assert.All(Depot.All, depot => Assert.Contains(People.All, person => person.Stay?.Detention?.PlaceId == depot.Id));
    }

    [DomainFact]
    public void Depots_are_those_reported_open()
    {
        var open = DomainTable.Read("depots").Where(row => row["status"].StartsWith("operating", StringComparison.Ordinal)).Select(row => row["depot_id"]);

        Assert.Equal(open.Order(StringComparer.Ordinal), Depot.All.Select(depot => depot.Id).Order(StringComparer.Ordinal));
    }

    [DomainFact]
    public void Programmes_have_the_windows_that_were_announced()
    {
        foreach (var row in DomainTable.Read("repatriation-programmes").Where(row => Programme.All.Any(programme => programme.Code == row["code"])))
        {
            var programme = Programme.All.Single(programme => programme.Code == row["code"]);
            Assert.Equal((row["start"], row["end"]), ($"{programme.First:yyyy-MM-dd}", $"{programme.Last:yyyy-MM-dd}"));
        }
    }

    [Fact]
    public void Border_passes_are_for_people_of_the_border_area() =>
        Assert.All(Documents.Where(holder => holder.Document.Type == "ID_PLB"), holder => Assert.Contains(holder.Person.Nik!.Value.Value[..2], (string[])["61", "64", "65", "99"]));

    [Fact]
    public void People_are_as_various_as_those_of_the_corridor()
    {
        Assert.All(Enum.GetValues<Community>().Where(community => community != Community.Other), community => Assert.True(People.All.Count(person => person.Community == community) > 100));
        Assert.True(People.All.Count(person => person.Nik is { Kind: NikKind.Nit }) > 50);
        Assert.True(People.All.Count(person => person.Nik is { Kind: NikKind.Nik, Region.IsRetired: true }) > 100);
        Assert.True(People.All.Count(person => person.BirthDate.Day is null) > 50);
        Assert.True(People.All.Count(person => person.Sex == Sex.Unspecified) > 5);
        Assert.True(People.All.Count(person => !person.Name.Contains(' ', StringComparison.Ordinal)) > 500);
        Assert.True(People.All.Count(person => person.Name.Contains('@', StringComparison.Ordinal)) > 20);
        Assert.True(People.All.Count(person => person.Name.Contains(" ALIAS ", StringComparison.Ordinal)) > 20);
        Assert.True(People.All.Count(person => person.IsProtected && person.Documents.Length > 0) > 100);
        Assert.True(People.All.Count(person => person.IsProtected && person.Stay?.Detention is not null) > 10);
        Assert.Contains(Documents, holder => holder.Document.Name != holder.Person.Name);
    }

    [Fact]
    public void Somebody_is_found_by_name_and_birth_in_another_spelling()
    {
        Assert.True(People.TryFind(WellKnown.DetaineeInMalaysia, out var holder));

        var found = People.Find("ROESTAM TAHIR", ReducedDate.Parse("1986-02"), "IDN");

        Assert.Same(holder.Person, found[0]);
        Assert.Empty(People.Find("ROESTAM TAHIR", ReducedDate.Parse("1986-03"), "IDN"));
        Assert.Empty(People.Find("ROESTAM TAHIR", ReducedDate.Parse("1986-02-14"), "MYS"));
    }

    [Theory]
    [InlineData(2025, 1, 1)]
    [InlineData(2028, 2, 29)]
    [InlineData(2033, 12, 31)]
    public void The_sandbox_runs_on_any_day(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);

        var people = SyntheticPeople.Generate(1, 3_000, today);

        Assert.All(people.All.SelectMany(person => person.Documents).Where(document => !document.Zone.IsEmpty), document =>
            Assert.True(MachineReadableZone.TryParse(document.Zone, today, out _, out _)));
        Assert.True(people.TryFind(WellKnown.ValidIndonesianPassport, out var passport) && passport.Document.VerdictOn(today) == DocumentVerdict.Valid);
        Assert.True(people.TryFind(WellKnown.OverstayerInMalaysia, out var overstayer) && overstayer.Person.Stay!.OverstayDaysOn(today) == 45);
    }

    private static string Summary(SyntheticPerson person) =>
        $"{person.Name} {person.Sex} {person.BirthDate} {person.Nik} {person.MyKad} {person.IsProtected} {person.Stay} "
        + string.Join(' ', person.Documents.Select(document => $"{document.Number} {document.ExpiresOn} {document.Report} {string.Join('/', document.Zone)}"));
}
