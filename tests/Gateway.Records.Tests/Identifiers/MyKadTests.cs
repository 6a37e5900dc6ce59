using Gateway.Records.Dates;
using Gateway.Records.Identifiers;
using Gateway.Records.Places;

namespace Gateway.Records.Tests.Identifiers;

public sealed class MyKadTests
{
    private static readonly DateOnly Today = new(2026, 8, 1);

    [Theory]
    [InlineData("800229-10-5533", "800229105533", "MY-10", Sex.Male, "1980-02-29")]
    [InlineData("750630-12-5044", "750630125044", "MY-12", Sex.Female, "1975-06-30")]
    [InlineData("690101135021", "690101135021", "MY-13", Sex.Male, "1969-01-01")]
    [InlineData("800229-10-5533-01", "800229105533", "MY-10", Sex.Male, "1980-02-29")]
    [InlineData("010203-14-5001", "010203145001", "MY-14", Sex.Male, "2001-02-03")]
    [InlineData("200203-14-5000", "200203145000", "MY-14", Sex.Female, "2020-02-03 1920-02-03")]
    public void Reads_with_and_without_hyphens(string text, string value, string state, Sex sex, string dates)
    {
        var number = MyKad.Parse(text);

        Assert.Equal((value, state, sex), (number.Value, number.Birthplace.State, number.SexHint));
        Assert.Equal(dates.Split(' ').Select(date => ReducedDate.Parse(date)), number.BirthDates(Today));
        Assert.Equal($"{value[..6]}-{value[6..8]}-{value[8..]}", number.Display);
    }

    [Theory]
    [InlineData("900230-14-5011", "mykad/date")]
    [InlineData("880808-17-5011", "mykad/birthplace")]
    [InlineData("881308-00-5011", "mykad/date mykad/birthplace")]
    [InlineData("10203145001", "mykad/format")]
    [InlineData("8002-2910-5533", "mykad/format")]
    [InlineData("800229 10 5533", "mykad/format")]
    [InlineData("80022910553A", "mykad/format")]
    [InlineData(null, "mykad/format")]
    public void Tells_all_that_keeps_digits_from_being_a_number(string? text, string codes)
    {
        Assert.False(MyKad.TryParse(text, out _, out var findings));

        Assert.Equal(codes.Split(' '), findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_code_for_a_group_of_countries_names_none_of_them()
    {
        var place = MyKad.Parse("880808-83-5011").Birthplace;

        Assert.Equal((MalaysianBirthplaceKind.CountryGroup, null), (place.Kind, place.Country));
        Assert.Contains("AUSTRALIA", place.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_made_of_parts_reads_as_those_parts() =>
        Assert.Equal("010203145001", MyKad.Create(new DateOnly(2001, 2, 3), "14", 5001).Value);
}
