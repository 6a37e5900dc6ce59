namespace Gateway.Lenses.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("\"point\": \",\", \"group\": \".\", \"decimals\": 2", "1.234,56", "1234.56")]
    [InlineData("\"point\": \",\", \"group\": \".\", \"decimals\": 2", "-1.234.567,00", "-1234567")]
    [InlineData("\"point\": \",\", \"group\": \".\", \"decimals\": 2", "0,05", "0.05")]
    [InlineData("\"point\": \".\", \"group\": \",\", \"decimals\": 2", "1,234.56", "1234.56")]
    [InlineData("\"point\": \".\", \"group\": \",\", \"decimals\": 2", "999.90", "999.9")]
    [InlineData("\"group\": \" \"", "12 345", "12345")]
    [InlineData("\"per\": 100", "12345", "123.45")]
    [InlineData("\"per\": 100", "5", "0.05")]
    [InlineData("\"per\": 0.001", "7", "7000")]
    [InlineData("\"per\": 8", "3", "0.375")]
    [InlineData("\"decimals\": 0", "0", "0")]
    public void Numbers_go_both_ways_exactly(string how, string national, string canonical)
    {
        var lens = Load(how);

        Assert.Equal($$"""{"n":{{canonical}}}""", lens.ToCanonical($$"""{"n":"{{national}}"}"""));
        Assert.Equal($$"""{"n":"{{national}}"}""", lens.ToNational($$"""{"n":{{canonical}}}"""));
        Assert.Empty(lens.LossesToCanonical($$"""{"n":"{{national}}"}"""));
        Assert.Empty(lens.LossesToNational($$"""{"n":{{canonical}}}"""));
    }

    [Theory]
    [InlineData("1,234.56")]
    [InlineData("1234,56")]
    [InlineData("1.234,5")]
    [InlineData("1.23,56")]
    [InlineData("01.234,56")]
    [InlineData(".234,56")]
    [InlineData("1..234,56")]
    [InlineData("1.234,")]
    [InlineData("-0,00")]
    [InlineData("+1,00")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData("1.234.567.890.123.456.789,00")]
    public void Only_what_the_format_writes_is_read(string national) => Assert.Equal(
        "lens/number /n",
        Load("\"point\": \",\", \"group\": \".\", \"decimals\": 2").ToCanonical($$"""{"n":"{{national}}"}"""));

    [Fact]
    public void What_cannot_be_written_exactly_is_left_out_and_never_rounded()
    {
        var lens = Load("\"decimals\": 2");

        Assert.Equal("{}", lens.ToNational("""{"n":1.005}"""));
        Assert.Equal(["number /n narrowed"], lens.LossesToNational("""{"n":1.005}"""));
        Assert.Equal(["number /n -> - Dropped"], lens.TraceToNational("""{"n":1.005}"""));
    }

    [Fact]
    public void What_cannot_be_written_exactly_is_refused_where_it_is_required() => Assert.Equal(
        "lens/number /n",
        TestLens.Load(
            """ "required": ["n"], "properties": { "n": { "type": "integer" } } """, """ "required": ["n"], "properties": { "n": { "type": "integer" } } """,
            """ { "op": "number", "national": "/n", "canonical": "/n", "per": 100 } """).ToCanonical("""{"n":150}"""));

    [Fact]
    public void Between_two_json_numbers_only_the_unit_changes()
    {
        var lens = TestLens.Load(
            """ "properties": { "sen": { "type": "integer" } } """, """ "properties": { "ringgit": { "type": "number" } } """,
            """ { "op": "number", "national": "/sen", "canonical": "/ringgit", "per": 100 } """);

        Assert.Equal("""{"ringgit":1234.5}""", lens.ToCanonical("""{"sen":123450}"""));
        Assert.Equal("""{"sen":123450}""", lens.ToNational("""{"ringgit":1234.50}"""));
        Assert.Equal(["number /ringgit narrowed"], lens.LossesToNational("""{"ringgit":1234.50}"""));
        Assert.Equal("{}", lens.ToNational("""{"ringgit":0.001}"""));
    }

    [Theory]
    [InlineData("30")]
    [InlineData("24")]
    [InlineData("7")]
    [InlineData("0.3")]
    [InlineData("0")]
    [InlineData("-100")]
    public void A_unit_that_does_not_divide_exactly_does_not_load(string per) => Assert.Contains(
        "cannot be divided by without rounding",
        Assert.Single(TestLens.Problems(""" "properties": { "n": { "type": "integer" } } """, """ "properties": { "n": { "type": "number" } } """, $$""" { "op": "number", "national": "/n", "canonical": "/n", "per": {{per}} } """)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"point\": \",\", \"group\": \",\"", "\"string\"", "the same sign")]
    [InlineData("\"point\": \";\"", "\"string\"", "`point` is one of ., ,")]
    [InlineData("\"decimals\": 10", "\"string\"", "from 0 to 9")]
    [InlineData("\"group\": \".\", \"point\": \",\"", "\"number\"", "has one writing")]
    [InlineData("\"per\": 10", "\"boolean\"", "neither a number nor a text")]
    public void A_writing_that_cannot_be_does_not_load(string how, string type, string told) => Assert.Contains(
        TestLens.Problems($$""" "properties": { "n": { "type": {{type}} } } """, """ "properties": { "n": { "type": "number" } } """, $$""" { "op": "number", "national": "/n", "canonical": "/n", {{how}} } """),
        problem => problem.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"point\": \",\", \"group\": \".\", \"decimals\": 2")]
    [InlineData("\"per\": 100")]
    [InlineData("\"per\": 0.125, \"decimals\": 3")]
    public void Keeps_the_laws(string how)
    {
        Laws.Hold(Load(how), Side.Canonical, random => $$"""{"n":{{Number(random)}}}""");
        Laws.Hold(Load(how), Side.National, random => $$"""{"n":"{{National(how, random)}}"}""");
    }

    private static string Number(Random random)
    {
        var value = random.Next(4) switch { 0 => random.NextInt64(-1000, 1000), 1 => random.NextInt64(), _ => random.NextInt64(1_000_000) };
        var decimals = random.Next(4);
        return (value / (decimal)Math.Pow(10, decimals)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string National(string how, Random random)
    {
        var value = random.Next(3) == 0 ? random.Next(1000) : random.NextInt64(1_000_000_000);
        return how switch
        {
            _ when how.Contains("group", StringComparison.Ordinal) => value.ToString("#,0.00", System.Globalization.CultureInfo.GetCultureInfo("id-ID")),
            _ when how.Contains("decimals", StringComparison.Ordinal) => value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static TestLens Load(string how) => TestLens.Load(
        """ "properties": { "n": { "type": "string" } } """, """ "properties": { "n": { "type": "number" } } """,
        $$""" { "op": "number", "national": "/n", "canonical": "/n", {{how}} } """);
}
