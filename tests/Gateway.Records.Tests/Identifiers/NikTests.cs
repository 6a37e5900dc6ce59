using Gateway.Records.Dates;
using Gateway.Records.Identifiers;

namespace Gateway.Records.Tests.Identifiers;

public sealed class NikTests
{
    private static readonly DateOnly Today = new(2026, 8, 1);

    [Theory]
    [InlineData("3171011708850001", "Kota Administrasi Jakarta Pusat", Sex.Male, "1985-08-17")]
    [InlineData("6503015705920003", "Kabupaten Nunukan", Sex.Female, "1992-05-17")]
    [InlineData("6405015705920003", "Kabupaten Nunukan", Sex.Female, "1992-05-17")]
    [InlineData("6171014101800002", "Kota Pontianak", Sex.Female, "1980-01-01")]
    [InlineData("9101010101900001", "Kabupaten Merauke", Sex.Male, "1990-01-01")]
    [InlineData("3171012902000001", "Kota Administrasi Jakarta Pusat", Sex.Male, "2000-02-29")]
    [InlineData("3171010101200001", "Kota Administrasi Jakarta Pusat", Sex.Male, "2020-01-01 1920-01-01")]
    public void Reads_region_sex_and_the_dates_it_may_mean(string text, string region, Sex sex, string dates)
    {
        var nik = Nik.Parse(text);

        Assert.Equal((text, NikKind.Nik, region, sex), (nik.Value, nik.Kind, nik.Region?.Name, nik.SexHint));
        Assert.Equal(dates.Split(' ').Select(date => ReducedDate.Parse(date)), nik.BirthDates(Today));
    }

    [Theory]
    [InlineData("3171014001800001", "nik/date")]
    [InlineData("3171010001800001", "nik/date")]
    [InlineData("3171018101800001", "nik/date")]
    [InlineData("3171013002800001", "nik/date")]
    [InlineData("3171010113800001", "nik/date")]
    [InlineData("3171010101800000", "nik/serial")]
    [InlineData("3299010101800001", "nik/region")]
    [InlineData("0099014001800000", "nik/region nik/date nik/serial")]
    [InlineData("317101010180001", "nik/format")]
    [InlineData("31710101018000011", "nik/format")]
    [InlineData("317101010180000A", "nik/format")]
    [InlineData("", "nik/format")]
    [InlineData(null, "nik/format")]
    public void Tells_all_that_keeps_digits_from_being_a_number(string? text, string codes)
    {
        Assert.False(Nik.TryParse(text, out _, out var findings));

        Assert.Equal(codes.Split(' '), findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("3171 0117 0885 0001")]
    [InlineData("'3171011708850001")]
    public void Reads_printed_and_exported_forms(string text) => Assert.Equal("3171011708850001", Nik.Parse(text).Value);

    [Fact]
    public void A_number_of_a_citizen_abroad_has_a_mission_instead_of_a_region()
    {
        var nit = Nik.Parse("9900010101800001");

        Assert.Equal((NikKind.Nit, "0001", null), (nit.Kind, nit.Mission, nit.Region));
        Assert.False(nit.MayBeFamilyCard);
    }

    [Fact]
    public void Only_a_number_without_the_forty_may_be_a_family_card()
    {
        Assert.True(Nik.Parse("3171011708850001").MayBeFamilyCard);
        Assert.False(Nik.Parse("6171014101800002").MayBeFamilyCard);
    }

    [Fact]
    public void A_retired_region_names_its_successor()
    {
        var region = Nik.Parse("9101010101900001").Region;

        Assert.Equal((true, "9301"), (region?.IsRetired, region?.SuccessorCode));
    }

    [Fact]
    public void What_is_made_of_parts_reads_as_those_parts()
    {
        var nik = Nik.Create("650301", new DateOnly(1992, 5, 17), Sex.Female, 3);

        Assert.Equal("6503015705920003", nik.Value);
        Assert.Throws<FormatException>(() => Nik.Create("650301", new DateOnly(1992, 5, 17), Sex.Female, 0));
    }

    [Fact]
    public void A_refusal_does_not_repeat_the_number()
    {
        var refusal = Assert.Throws<FormatException>(() => Nik.Parse("3299010101800001"));

        Assert.DoesNotContain("3299", refusal.Message, StringComparison.Ordinal);
    }
}
