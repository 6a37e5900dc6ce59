namespace Gateway.Lenses.Tests;

public sealed class TextTests
{
    private const string Text = """ "properties": { "t": { "type": "string" } } """;

    [Theory]
    [InlineData("\"width\": 8, \"fill\": \"0\", \"pad\": \"left\"", "00001234", "1234")]
    [InlineData("\"width\": 6", "AB    ", "AB")]
    [InlineData("\"width\": 9, \"fill\": \"<\"", "A1234567<", "A1234567")]
    [InlineData("\"width\": 4", "SÉÑO", "SÉÑO")]
    [InlineData("\"case\": \"upper\"", "SITI NURHALIZA", "SITI NURHALIZA")]
    public void Texts_go_both_ways(string how, string national, string canonical)
    {
        var lens = Load(how);

        Assert.Equal($$"""{"t":"{{canonical}}"}""", lens.ToCanonical($$"""{"t":"{{national}}"}"""));
        Assert.Equal($$"""{"t":"{{national}}"}""", lens.ToNational($$"""{"t":"{{canonical}}"}"""));
        Assert.Empty(lens.LossesToNational($$"""{"t":"{{canonical}}"}"""));
    }

    [Fact]
    public void Small_letters_do_not_come_back()
    {
        var lens = Load("\"case\": \"upper\", \"width\": 10");

        Assert.Equal("""{"t":"ÅSA NYÏ   "}""", lens.ToNational("""{"t":"Åsa Nyï"}"""));
        Assert.Equal(["text /t narrowed"], lens.LossesToNational("""{"t":"Åsa Nyï"}"""));
    }

    [Fact]
    public void Too_long_a_text_is_left_out_and_never_cut()
    {
        var lens = Load("\"width\": 3");

        Assert.Equal("{}", lens.ToNational("""{"t":"ABCD"}"""));
        Assert.Equal(["text /t too-long"], lens.LossesToNational("""{"t":"ABCD"}"""));
    }

    [Fact]
    public void A_field_of_filling_alone_says_nothing()
    {
        var lens = Load("\"width\": 3");

        Assert.Equal("{}", lens.ToCanonical("""{"t":"   "}"""));
        Assert.Equal(["text /t dropped"], lens.LossesToCanonical("""{"t":"   "}"""));
    }

    [Fact]
    public void What_looks_like_filling_is_reported() =>
        Assert.Equal(["text /t narrowed"], Load("\"width\": 8, \"fill\": \"0\", \"pad\": \"left\"").LossesToNational("""{"t":"0012"}"""));

    [Theory]
    [InlineData("AB")]
    [InlineData("ABCD")]
    public void A_field_of_another_width_is_refused(string national) =>
        Assert.Equal("lens/text /t", Load("\"width\": 3").ToCanonical($$"""{"t":"{{national}}"}"""));

    [Theory]
    [InlineData("\"fill\": \"0\", \"case\": \"upper\"", "needs `width`")]
    [InlineData("\"width\": 3, \"fill\": \"00\"", "one character of ASCII")]
    [InlineData("\"width\": 0", "from 1 to 256")]
    [InlineData("\"case\": \"lower\"", "`case` is one of upper")]
    [InlineData("\"pad\": \"left\"", "needs `width`")]
    public void A_field_that_cannot_be_does_not_load(string how, string told) => Assert.Contains(
        TestLens.Problems(Text, Text, Line(how)), problem => problem.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Takes_texts_alone_that_have_room()
    {
        Assert.Contains(
            TestLens.Problems(""" "properties": { "t": { "type": "integer" } } """, Text, Line("\"width\": 3")),
            problem => problem.Contains("is not a text", StringComparison.Ordinal));
        Assert.Contains(
            TestLens.Problems(""" "properties": { "t": { "type": "string", "maxLength": 2 } } """, Text, Line("\"width\": 3")),
            problem => problem.Contains("at most 2 characters and the line writes 3", StringComparison.Ordinal));
        Assert.Contains(
            TestLens.Problems(Text, """ "properties": { "t": { "enum": ["A"] } } """, Line("\"width\": 3")),
            problem => problem.Contains("use `code`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"case\": \"upper\"")]
    [InlineData("\"width\": 6, \"fill\": \"0\", \"pad\": \"left\"")]
    [InlineData("\"width\": 6, \"case\": \"upper\"")]
    public void Keeps_the_laws(string how)
    {
        Laws.Hold(Load(how), Side.Canonical, random => $$"""{"t":"{{Letters(random, random.Next(8))}}"}""");
        Laws.Hold(Load(how), Side.National, random => $$"""{"t":"{{Letters(random, how.Contains("width", StringComparison.Ordinal) ? 6 : random.Next(8))}}"}""");
    }

    private static string Letters(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => "00 aAéÉßñ"[random.Next(9)]));

    private static TestLens Load(string how) => TestLens.Load(Text, Text, Line(how));

    private static string Line(string how) => $$""" { "op": "text", "national": "/t", "canonical": "/t", {{how}} } """;
}
