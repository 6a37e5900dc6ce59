using Gateway.Adapters.Scaffolding;

namespace Gateway.Adapters.Tests.Scaffolding;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("days written yyyy-MM-dd", "1990-08-17", "2001-12-31")]
    [InlineData("days written dd-MM-yyyy or yyyy", "17-08-1990", "1971")]
    [InlineData("days written dd/MM/yyyy", "03/04/1990", "05/06/1971")]
    [InlineData("days written yyyyMMdd", "19900817", "20011231")]
    [InlineData("capitals and digits", "31/02/1990", "17/08/1990")]
    [InlineData("capitals and digits", "12/31/1990", "08/17/1990")]
    [InlineData("moments with an offset", "2026-11-02T09:04:00+08:00", "2026-11-02T01:04:00Z")]
    [InlineData("codes of states, ISO 3166-1 alpha-3", "IDN", "MYS")]
    [InlineData("capitals and digits", "IDN", "ABC")]
    [InlineData("Indonesian identity numbers", "6503014501920101", "3573011203850101")]
    [InlineData("16 digits", "6503014501920101", "0000000000000000")]
    [InlineData("Malaysian identity numbers", "900612105044", "850114085231")]
    [InlineData("12 digits", "900612105044", "999999999999")]
    [InlineData("lines of a machine-readable zone", "P<IDNASEP<<HIDAYAT<<<<<<<<<<<<<<<<<<<<<<<<<<", "X1000005<9IDN8708014M3104301<<<<<<<<<<<<<<<2")]
    [InlineData("2 values that repeat: the list may have more", "L", "P", "L", "P")]
    [InlineData("capitals and digits", "L", "P", "L")]
    [InlineData("text, sometimes empty or in lines", "", "a")]
    public void Tells_how_texts_are_written(string why, params string[] texts)
    {
        var form = TextForm.Of(texts);

        Assert.Equal(why, form.Why);
        if (form.Pattern is { } pattern)
            Assert.All(texts, text => Assert.Matches(pattern, text));
    }

    [Fact]
    public void A_pattern_of_days_takes_no_other_digits()
    {
        var pattern = TextForm.Of(["17.08.1990", "1971"]).Pattern!;

        Assert.DoesNotMatch(pattern, "17x08x1990");
        Assert.DoesNotMatch(pattern, "41.08.1990");
        Assert.DoesNotMatch(pattern, "08.1990");
    }
}
