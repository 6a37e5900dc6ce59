using Gateway.Records.Dates;

namespace Gateway.Records.Tests.Dates;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("05-MAC-2026", "2026-03-05")]
    [InlineData("31 Ogos 1957", "1957-08-31")]
    [InlineData("17 Agustus 1945", "1945-08-17")]
    [InlineData("1 Julai 1990", "1990-07-01")]
    [InlineData("25 Disember 2001", "2001-12-25")]
    [InlineData("25 Desember 2001", "2001-12-25")]
    [InlineData("2 Mei 2000", "2000-05-02")]
    [InlineData("02/05/2000", "2000-05-02")]
    [InlineData("02-05-2000", "2000-05-02")]
    [InlineData("2000-05-02", "2000-05-02")]
    [InlineData("29 FEB 1980", "1980-02-29")]
    [InlineData("12 Oct. 1999", "1999-10-12")]
    [InlineData("Ogos 1957", "1957-08")]
    [InlineData("08/1957", "1957-08")]
    [InlineData("1957", "1957")]
    public void Reads_dates_of_both_states(string text, string iso)
    {
        Assert.True(WrittenDate.TryParse(text, out var date));

        Assert.Equal(iso, date.ToString());
    }

    [Theory]
    [InlineData("31 Jun 1990")]
    [InlineData("29 Feb 1979")]
    [InlineData("05-13-2026")]
    [InlineData("5 Foo 2026")]
    [InlineData("05-03-26")]
    [InlineData("1 2 3 2026")]
    [InlineData("")]
    public void Refuses_what_is_no_day(string text) => Assert.False(WrittenDate.TryParse(text, out _));

    [Fact]
    public void Every_month_reads_back_in_its_own_language()
    {
        foreach (var names in (IReadOnlyList<string>[])[MonthNames.Indonesian, MonthNames.Malay, MonthNames.English])
        {
            for (var month = 1; month <= 12; month++)
            {
                Assert.True(MonthNames.TryRead(names[month - 1].ToUpperInvariant(), out var read));
                Assert.Equal(month, read);
            }
        }
    }
}
