namespace Gateway.Lenses.Tests;

/// <summary>One text, and the parts of it.</summary>
public sealed class PartsTests
{
    private const string One = """ "properties": { "t": { "type": "string" } } """;

    private const string Two = """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } } """;

    [Theory]
    [InlineData("\"separator\": \"/\"", "A1/MYS", "A1", "MYS")]
    [InlineData("\"separator\": \" - \"", "A1 - MYS", "A1", "MYS")]
    [InlineData("\"widths\": [4, 3]", "A1  MYS", "A1", "MYS")]
    [InlineData("\"widths\": [4, 3]", "ÄÖ  MYS", "ÄÖ", "MYS")]
    public void A_text_is_split_and_put_together_again(string how, string text, string a, string b)
    {
        var lens = Split(how);

        Assert.Equal($$"""{"a":"{{a}}","b":"{{b}}"}""", lens.ToCanonical($$"""{"t":"{{text}}"}"""));
        Assert.Equal($$"""{"t":"{{text}}"}""", lens.ToNational($$"""{"a":"{{a}}","b":"{{b}}"}"""));
        Assert.Empty(lens.LossesToNational($$"""{"a":"{{a}}","b":"{{b}}"}"""));
    }

    [Theory]
    [InlineData("\"separator\": \"/\"", "/MYS")]
    [InlineData("\"widths\": [4, 3]", "    MYS")]
    public void A_part_that_is_not_there_leaves_its_place_empty(string how, string text)
    {
        var lens = Split(how);

        Assert.Equal("""{"b":"MYS"}""", lens.ToCanonical($$"""{"t":"{{text}}"}"""));
        Assert.Equal($$"""{"t":"{{text}}"}""", lens.ToNational("""{"b":"MYS"}"""));
        Assert.Equal(["split /t -> /b Mapped"], lens.TraceToCanonical($$"""{"t":"{{text}}"}"""));
    }

    [Fact]
    public void Joining_is_the_same_seen_from_the_other_side()
    {
        var lens = TestLens.Load(Two, One, """ { "op": "join", "national": ["/a", "/b"], "canonical": "/t", "separator": " " } """);

        Assert.Equal("""{"t":"021 555"}""", lens.ToCanonical("""{"a":"021","b":"555"}"""));
        Assert.Equal("""{"a":"021","b":"555"}""", lens.ToNational("""{"t":"021 555"}"""));
        Assert.Equal(["join /a -> /t Mapped", "join /b -> /t Mapped"], lens.TraceToCanonical("""{"a":"021","b":"555"}"""));
    }

    [Theory]
    [InlineData("\"separator\": \"/\"", "A1")]
    [InlineData("\"separator\": \"/\"", "A/B/C")]
    [InlineData("\"widths\": [4, 3]", "A1  MY")]
    [InlineData("\"widths\": [4, 3]", "A1  MYSX")]
    public void A_text_of_other_parts_is_refused_once(string how, string text) =>
        Assert.Equal("lens/parts /t", Split(how).ToCanonical($$"""{"t":"{{text}}"}"""));

    [Theory]
    [InlineData("\"separator\": \"/\"", "A/1", "dropped")]
    [InlineData("\"widths\": [4, 3]", "ABCDE", "too-long")]
    public void A_part_that_could_not_be_told_again_keeps_the_text_from_being_written(string how, string a, string kind)
    {
        var lens = Split(how);

        Assert.Equal("{}", lens.ToNational($$"""{"a":"{{a}}","b":"MYS"}"""));
        Assert.Equal([$"split /a {kind}"], lens.LossesToNational($$"""{"a":"{{a}}","b":"MYS"}"""));
        Assert.Equal(["split /a -> - Dropped", "split /b -> - Dropped"], lens.TraceToNational($$"""{"a":"{{a}}","b":"MYS"}"""));
    }

    [Theory]
    [InlineData("\"separator\": \"/\", \"widths\": [1, 1]", "needs one of `separator`")]
    [InlineData("\"op2\": 1", "needs one of `separator`")]
    [InlineData("\"widths\": [1]", "as many numbers as there are parts")]
    [InlineData("\"separator\": \"\"", "not empty")]
    public void A_seam_that_cannot_be_does_not_load(string how, string told) =>
        Assert.Contains(TestLens.Problems(One, Two, Line(how)), problem => problem.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Takes_texts_alone_each_once()
    {
        Assert.Contains(
            TestLens.Problems(One, """ "properties": { "a": { "type": "integer" }, "b": { "type": "string" } } """, Line("\"separator\": \"/\"")),
            problem => problem.Contains("`/a` of the canonical side is not a text", StringComparison.Ordinal));
        Assert.Contains(
            TestLens.Problems(One, """ "properties": { "a": { "type": "string" } } """, """ { "op": "split", "national": "/t", "canonical": ["/a", "/a"], "separator": "/" } """),
            problem => problem.Contains("speaks of one canonical place twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"separator\": \"/\"")]
    [InlineData("\"separator\": \"ab\"")]
    [InlineData("\"widths\": [3, 2]")]
    public void Keeps_the_laws(string how)
    {
        Laws.Hold(Split(how), Side.Canonical, random => $$"""{"a":"{{Letters(random, random.Next(5))}}","b":"{{Letters(random, random.Next(4))}}"}""");
        Laws.Hold(Split(how), Side.National, random => $$"""{"t":"{{Whole(how, random)}}"}""");
    }

    private static string Whole(string how, Random random) => how switch
    {
        _ when how.Contains("widths", StringComparison.Ordinal) => Letters(random, 5),
        _ when how.Contains("ab", StringComparison.Ordinal) => Letters(random, 2) + "ab" + Letters(random, 2),
        _ => Letters(random, 2) + "/" + Letters(random, 2),
    };

    private static string Letters(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => "ab/ éX"[random.Next(6)]));

    private static TestLens Split(string how) => TestLens.Load(One, Two, Line(how));

    private static string Line(string how) => $$""" { "op": "split", "national": "/t", "canonical": ["/a", "/b"], {{how}} } """;
}
