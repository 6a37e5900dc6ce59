using Gateway.Records.Places;
using Gateway.Tests;

namespace Gateway.Records.Tests.Places;

public sealed class PlaceTableTests
{
    [DomainFact]
    public void Holds_every_regency_retired_ones_with_their_successors()
    {
        var rows = DomainTable.Read("id-regencies");

        Assert.Equal(rows.Count, IndonesianRegions.Regencies.Count);
        Assert.All(rows, row =>
        {
            Assert.True(IndonesianRegions.TryFindRegency(row["code"], out var regency));
            Assert.Equal(row["full_name"], regency.Name);
            Assert.Equal(row["status"] == "retired", regency.IsRetired);
            Assert.Equal(row["successor_code"], regency.SuccessorCode ?? "");
            Assert.False(IndonesianRegions.Current(regency).IsRetired);
            Assert.True(IndonesianRegions.TryFindProvince(regency.ProvinceCode, out _));
        });
    }

    [DomainFact]
    public void Holds_every_province()
    {
        var rows = DomainTable.Read("id-provinces").Where(row => row["code"] != "99").ToList();

        Assert.Equal(rows.Select(row => row["code"]).Order(), IndonesianRegions.Provinces.Select(province => province.Code).Order());
        Assert.All(rows.Where(row => row["status"] == "current"), row =>
        {
            Assert.True(IndonesianRegions.TryFindProvince(row["code"], out var province));
            Assert.Equal((row["name"], row["iso_3166_2"]), (province.Name, province.Iso));
        });
    }

    [DomainFact]
    public void Holds_every_assigned_birthplace_and_no_other()
    {
        var rows = DomainTable.Read("my-birthplace-codes");

        Assert.Equal(100, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(row["kind"] != "UNASSIGNED", MalaysianBirthplace.TryFind(row["pb_code"], out var place));
            if (place is not null)
                Assert.Equal((row["iso_alpha3"], row["iso_3166_2"], row["label"]), (place.Country ?? "", place.State ?? "", place.Label));
        });
    }
}
