using System.Reflection;
using Gateway.Sandbox.People;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;

namespace Gateway.Sandbox.Tests.People;

public sealed class WellKnownTests
{
    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly SyntheticPeople People = SyntheticPeople.Generate(7, 0, Today);

    [Fact]
    public void Every_number_is_somebodys_except_those_never_issued()
    {
        foreach (var property in typeof(WellKnown).GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            var key = (DocumentKey)property.GetValue(null)!;
            Assert.True(People.TryFind(key, out _) != property.Name.StartsWith("NeverIssued", StringComparison.Ordinal), property.Name);
        }
    }

    [Fact]
    public void Documents_are_in_the_state_that_their_name_says()
    {
        Assert.Equal(DocumentVerdict.Valid, Document(WellKnown.ValidIndonesianPassport).VerdictOn(Today));
        Assert.Equal(DocumentVerdict.Expired, Document(WellKnown.ExpiredIndonesianPassport).VerdictOn(Today));
        Assert.Equal(DocumentVerdict.Lost, Document(WellKnown.LostIndonesianPassport).VerdictOn(Today));
        Assert.Equal(DocumentVerdict.Stolen, Document(WellKnown.StolenIndonesianPassport).VerdictOn(Today));
        Assert.Equal(DocumentVerdict.Revoked, Document(WellKnown.RevokedIndonesianPassport).VerdictOn(Today));
        Assert.Equal(DocumentVerdict.Revoked, Document(WellKnown.ReplacedIndonesianPassport).VerdictOn(Today));
        Assert.Equal(WellKnown.ReplacedIndonesianPassport.Number, Document(WellKnown.RenewedIndonesianPassport).Predecessor);
        Assert.Equal(DocumentVerdict.Valid, Document(WellKnown.ProtectedIndonesianPassport).VerdictOn(Today));
        Assert.True(Document(WellKnown.Splp).SingleJourney);
        Assert.Empty(Document(WellKnown.IndonesianBorderPass).Zone);
        Assert.Equal(DocumentVerdict.Valid, Document(WellKnown.ValidMalaysianPassport).VerdictOn(Today));
        Assert.Equal(DocumentVerdict.Lost, Document(WellKnown.LostMalaysianPassport).VerdictOn(Today));
        Assert.Equal(DocumentVerdict.Expired, Document(WellKnown.ExpiredMalaysianPassport).VerdictOn(Today));
    }

    [Fact]
    public void People_stand_as_their_name_says()
    {
        Assert.Equal(StayStatus.Lawful, Stay(WellKnown.WorkerInMalaysia).StatusOn(Today));
        Assert.Equal((StayStatus.Overstay, 45), (Stay(WellKnown.OverstayerInMalaysia).StatusOn(Today), Stay(WellKnown.OverstayerInMalaysia).OverstayDaysOn(Today)));
        Assert.Equal((StayStatus.Recalibration, "MY_RTK2"), (Stay(WellKnown.RecalibrationParticipant).StatusOn(Today), Stay(WellKnown.RecalibrationParticipant).Enrolment?.Programme));
        Assert.Equal((StayStatus.Detained, "MY-DEP-TAWAU"), (Stay(WellKnown.DetaineeInMalaysia).StatusOn(Today), Stay(WellKnown.DetaineeInMalaysia).Detention?.PlaceId));
        Assert.Equal(StayStatus.Departed, Stay(WellKnown.DepartedFromMalaysia).StatusOn(Today));
        Assert.Equal(StayStatus.NoPass, Stay(WellKnown.WithoutPassInMalaysia).StatusOn(Today));
        Assert.Equal((StayStatus.Lawful, "E23"), (Stay(WellKnown.MalaysianWithItas).StatusOn(Today), Stay(WellKnown.MalaysianWithItas).Pass?.Kind));
        Assert.Equal(StayStatus.Overstay, Stay(WellKnown.MalaysianOverstayer).StatusOn(Today));
        DocumentKey[] hidden = [WellKnown.ProtectedIndonesianPassport, WellKnown.ProtectedMalaysianPassport, WellKnown.ProtectedDetaineeInMalaysia];
        Assert.Equal(
            hidden.Select(key => key.Number).Order(StringComparer.Ordinal),
            People.All.Where(person => person is { IsProtected: true, Case: null }).Select(person => person.Documents[0].Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_copied_zone_stays_good_for_years()
    {
        string[] zone = ["P<IDNAMINAH<<SITI<NUR<<<<<<<<<<<<<<<<<<<<<<<", "X1000001<7IDN9201051F3403037<<<<<<<<<<<<<<<6"];

        foreach (var today in (DateOnly[])[new(2026, 8, 1), new(2029, 1, 1), new(2034, 3, 3)])
            Assert.Equal(zone, Find(SyntheticPeople.Generate(9, 0, today), WellKnown.ValidIndonesianPassport).Document.Zone.AsEnumerable());
        Assert.Equal(new DateOnly(2044, 3, 3), Find(SyntheticPeople.Generate(9, 0, new(2034, 3, 4)), WellKnown.ValidIndonesianPassport).Document.ExpiresOn);
    }

    private static TravelDocument Document(DocumentKey key) => Find(People, key).Document;

    private static Stay Stay(DocumentKey key) => Find(People, key).Person.Stay ?? throw new InvalidOperationException("the person has no stay");

    private static DocumentHolder Find(SyntheticPeople people, DocumentKey key)
    {
        Assert.True(people.TryFind(key, out var holder), key.Number);
        return holder;
    }
}
