namespace Gateway.Lenses.Tests;

/// <summary>Several places for one value.</summary>
public sealed class CoalesceTests
{
    private const string National = """ "properties": { "hp": { "type": "string" }, "telp": { "type": "string" } } """;

    private const string Canonical = """ "properties": { "phone": { "type": "string", "maxLength": 6 } } """;

    [Fact]
    public void The_first_that_is_there_is_read_and_one_is_written()
    {
        var lens = Load("");

        Assert.Equal("""{"phone":"1"}""", lens.ToCanonical("""{"hp":"1"}"""));
        Assert.Equal("""{"hp":"1"}""", lens.ToNational("""{"phone":"1"}"""));
        Assert.Empty(lens.LossesToCanonical("""{"hp":"1"}"""));
        Assert.Empty(lens.LossesToNational("""{"phone":"1"}"""));
    }

    [Fact]
    public void Another_place_is_left_behind_and_said_so()
    {
        const string Both = """{"hp":"1","telp":"2"}""";

        Assert.Equal("""{"phone":"1"}""", Load("").ToCanonical(Both));
        Assert.Equal(["coalesce /telp dropped"], Load("").LossesToCanonical(Both));
        Assert.Equal(["coalesce /hp -> /phone Mapped", "coalesce /telp -> - Dropped"], Load("").TraceToCanonical(Both));
    }

    [Fact]
    public void What_comes_back_elsewhere_is_said_to()
    {
        Assert.Equal("""{"phone":"2"}""", Load("").ToCanonical("""{"telp":"2"}"""));
        Assert.Equal(["coalesce /telp narrowed"], Load("").LossesToCanonical("""{"telp":"2"}"""));
        Assert.Equal("""{"telp":"1"}""", Load(", \"back\": \"/telp\"").ToNational("""{"phone":"1"}"""));
    }

    [Fact]
    public void A_place_that_is_not_written_cannot_be_required() => Assert.Contains(
        TestLens.Problems(National + ", \"required\": [\"telp\"]", Canonical + ", \"required\": [\"phone\"]", Line("")),
        problem => problem.Contains("the national schema requires `/telp`", StringComparison.Ordinal));

    [Fact]
    public void One_that_is_required_is_enough_for_what_is_required() =>
        Assert.Equal("""{"phone":"1"}""", TestLens.Load(National + ", \"required\": [\"hp\"]", Canonical + ", \"required\": [\"phone\"]", Line("")).ToCanonical("""{"hp":"1"}"""));

    [Theory]
    [InlineData(", \"back\": \"/fax\"", "`back` is one of the `national` places")]
    public void A_way_back_that_is_not_there_does_not_load(string how, string told) =>
        Assert.Contains(TestLens.Problems(National, Canonical, Line(how)), problem => problem.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData(", \"back\": \"/telp\"")]
    public void Keeps_the_laws(string how)
    {
        Laws.Hold(Load(how), Side.National, random => random.Next(4) switch
        {
            0 => "{}",
            1 => $$"""{"hp":"{{random.Next(10_000_000)}}"}""",
            2 => $$"""{"telp":"{{random.Next(10_000_000)}}"}""",
            _ => $$"""{"hp":"{{random.Next(10_000_000)}}","telp":"{{random.Next(10_000_000)}}"}""",
        });
        Laws.Hold(Load(how), Side.Canonical, random => $$"""{"phone":"{{random.Next(1_000_000)}}"}""");
    }

    private static TestLens Load(string how) => TestLens.Load(National, Canonical, Line(how));

    private static string Line(string how) => $$""" { "op": "coalesce", "national": ["/hp", "/telp"], "canonical": "/phone"{{how}} } """;
}
