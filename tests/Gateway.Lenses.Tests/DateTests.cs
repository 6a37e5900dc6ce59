namespace Gateway.Lenses.Tests;

public sealed class DateTests
{
    [Theory]
    [InlineData("dd/MM/yyyy", "", "05/03/2026", "2026-03-05")]
    [InlineData("yyyyMMdd", "", "20260305", "2026-03-05")]
    [InlineData("dd-MMM-yyyy", "ms", "05-Mac-2026", "2026-03-05")]
    [InlineData("dd-MMM-yyyy", "id", "05-Mar-2026", "2026-03-05")]
    [InlineData("dd MMMM yyyy", "ms", "31 Ogos 1957", "1957-08-31")]
    [InlineData("dd MMMM yyyy", "id", "17 Agustus 1945", "1945-08-17")]
    [InlineData("dd MMMM yyyy", "ms", "25 Disember 1990", "1990-12-25")]
    [InlineData("dd MMMM yyyy", "id", "25 Desember 1990", "1990-12-25")]
    [InlineData("dd MMMM yyyy", "ms", "09 Julai 2001", "2001-07-09")]
    [InlineData("dd MMM yyyy", "ms", "09 Ogo 2001", "2001-08-09")]
    [InlineData("dd MMM yyyy", "id", "09 Mei 2001", "2001-05-09")]
    [InlineData("tarikh:dd.MM.yyyy", "", "tarikh:29.02.2024", "2024-02-29")]
    public void Dates_go_both_ways(string format, string months, string national, string canonical)
    {
        var lens = Load($$"""
            "format": "{{format}}"{{(months.Length == 0 ? "" : $", \"months\": \"{months}\"")}}
            """);

        Assert.Equal($$"""{"born":"{{canonical}}"}""", lens.ToCanonical($$"""{"lahir":"{{national}}"}"""));
        Assert.Equal($$"""{"lahir":"{{national}}"}""", lens.ToNational($$"""{"born":"{{canonical}}"}"""));
    }

    [Theory]
    [InlineData("05-MAC-2026", "2026-03-05")]
    [InlineData("05-mar-2026", "2026-03-05")]
    [InlineData("05-Ogos-2026", "2026-08-05")]
    [InlineData("05-AGS-2026", "2026-08-05")]
    [InlineData("05-Des-2026", "2026-12-05")]
    [InlineData("05-Okt-2026", "2026-10-05")]
    public void Month_names_of_both_languages_are_read_in_any_case(string national, string canonical)
    {
        var lens = Load("""
            "format": "dd-MMM-yyyy", "months": "ms", "upper": true
            """);

        Assert.Equal($$"""{"born":"{{canonical}}"}""", lens.ToCanonical($$"""{"lahir":"{{national}}"}"""));
    }

    [Fact]
    public void Month_names_are_written_in_capitals_where_the_lens_says_so()
    {
        var lens = Load("""
            "format": "dd-MMM-yyyy", "months": "ms", "upper": true
            """);

        Assert.Equal("""{"lahir":"05-MAC-2026"}""", lens.ToNational("""{"born":"2026-03-05"}"""));
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2025")]
    [InlineData("00/03/2026")]
    [InlineData("05/13/2026")]
    [InlineData("5/3/2026")]
    [InlineData("2026-03-05")]
    [InlineData("05/03/2026 ")]
    [InlineData("05/03/26")]
    [InlineData("")]
    [InlineData("٠٥/٠٣/٢٠٢٦")]
    public void A_date_that_does_not_exist_or_is_written_otherwise_is_refused(string national)
    {
        Assert.Equal("lens/date /lahir", Load("\"format\": \"dd/MM/yyyy\"").ToCanonical($$"""{"lahir":"{{national}}"}"""));
    }

    [Theory]
    [InlineData("03/1965", "1965-03")]
    [InlineData("1965", "1965")]
    [InlineData("17/03/1965", "1965-03-17")]
    public void A_date_of_which_a_part_is_unknown_keeps_just_what_is_known(string national, string canonical)
    {
        var lens = Load("\"format\": \"dd/MM/yyyy\", \"reduced\": [\"MM/yyyy\", \"yyyy\"]");

        Assert.Equal($$"""{"born":"{{canonical}}"}""", lens.ToCanonical($$"""{"lahir":"{{national}}"}"""));
        Assert.Equal($$"""{"lahir":"{{national}}"}""", lens.ToNational($$"""{"born":"{{canonical}}"}"""));
    }

    [Fact]
    public void Zeros_for_unknown_parts_are_a_format_like_any_other()
    {
        var lens = Load("\"format\": \"dd/MM/yyyy\", \"reduced\": [\"00/MM/yyyy\", \"00/00/yyyy\"]");

        Assert.Equal("""{"born":"1965"}""", lens.ToCanonical("""{"lahir":"00/00/1965"}"""));
        Assert.Equal("""{"lahir":"00/03/1965"}""", lens.ToNational("""{"born":"1965-03"}"""));
    }

    [Fact]
    public void A_reduced_date_that_the_other_side_cannot_write_is_left_out_and_reported()
    {
        var lens = Load("\"format\": \"dd/MM/yyyy\"");

        Assert.Equal("{}", lens.ToNational("""{"born":"1965"}"""));
        Assert.Equal(["date /born narrowed"], lens.LossesToNational("""{"born":"1965"}"""));
    }

    private static TestLens Load(string settings) => TestLens.Load(
        """ "properties": { "lahir": { "type": "string" } } """,
        """ "properties": { "born": { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$" } } """,
        $$""" { "op": "date", "national": "/lahir", "canonical": "/born", {{settings}} } """);
}
