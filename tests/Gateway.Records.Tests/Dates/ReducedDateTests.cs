using System.Globalization;
using Gateway.Records.Dates;

namespace Gateway.Records.Tests.Dates;

public sealed class ReducedDateTests
{
    [Theory]
    [InlineData("1965", "1965-01-01", "1965-12-31")]
    [InlineData("1965-02", "1965-02-01", "1965-02-28")]
    [InlineData("1980-02-29", "1980-02-29", "1980-02-29")]
    public void Reads_what_is_known_and_writes_it_again(string text, string earliest, string latest)
    {
        Assert.True(ReducedDate.TryParse(text, out var date));
        Assert.True(ReducedDate.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var bytes));

        Assert.Equal(date, bytes);
        Assert.Equal(text, date.ToString());
        Assert.Equal(DateOnly.ParseExact(earliest, "o", CultureInfo.InvariantCulture), date.Earliest);
        Assert.Equal(DateOnly.ParseExact(latest, "o", CultureInfo.InvariantCulture), date.Latest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("1979-02-29")]
    [InlineData("1980-13")]
    [InlineData("1980-00")]
    [InlineData("1980-01-00")]
    [InlineData("1980-1-1")]
    [InlineData("1980/01/01")]
    [InlineData("19800101")]
    [InlineData(" 1980")]
    [InlineData("+980")]
    [InlineData("１９８０")]
    public void Refuses_what_is_no_day_of_the_calendar(string text)
    {
        Assert.False(ReducedDate.TryParse(text, out _));
        Assert.False(ReducedDate.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out _));
    }

    [Theory]
    [InlineData("1965", "1965-04-17", true)]
    [InlineData("1965-04", "1965-04-17", true)]
    [InlineData("1965-05", "1965-04-17", false)]
    [InlineData("1965-04-17", "1965-04-17", true)]
    [InlineData("1966", "1965-04", false)]
    public void Two_dates_may_be_one_where_no_known_part_contradicts(string left, string right, bool may)
    {
        Assert.Equal(may, ReducedDate.Parse(left).MayEqual(ReducedDate.Parse(right)));
        Assert.Equal(may, ReducedDate.Parse(right).MayEqual(ReducedDate.Parse(left)));
    }
}
