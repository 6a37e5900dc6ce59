namespace Gateway.Lenses.Tests;

/// <summary>What is written where nobody says anything must never pass for something said.</summary>
public sealed class DefaultTests
{
    private const string Coded = """
        { "type": "object", "additionalProperties": false, "required": ["code"], "properties": {
          "code": { "enum": ["MALE", "FEMALE", "UNKNOWN"] }, "original": { "type": "string" } } }
        """;

    private const string Sexes = """
        { "list": "sexes", "entries": [ { "national": "L", "canonical": "MALE" }, { "national": "P", "canonical": "FEMALE" },
          { "national": "-", "canonical": "UNKNOWN" } ] }
        """;

    private const string Code = """ { "op": "code", "national": "/jk", "canonical": "/sex", "list": "sexes" } """;

    private const string Dash = """ { "op": "default", "side": "national", "at": "/jk", "value": "-", "reason": "the form wants a mark in every box" } """;

    [Fact]
    public void Stands_where_the_source_says_nothing_and_is_reported()
    {
        var lens = Form();

        Assert.Equal("""{"jk":"-"}""", lens.ToNational("{}"));
        Assert.Equal(["default /sex defaulted"], lens.LossesToNational("{}"));
        Assert.Equal(["default - -> /jk Defaulted"], lens.TraceToNational("{}"));
        Assert.Equal("""{"jk":"P"}""", lens.ToNational("""{"sex":{"code":"FEMALE"}}"""));
        Assert.Empty(lens.LossesToNational("""{"sex":{"code":"FEMALE"}}"""));
    }

    [Fact]
    public void A_word_for_unknown_is_read_as_unknown() =>
        Assert.Equal("""{"sex":{"code":"UNKNOWN"}}""", Form().ToCanonical("""{"jk":"-"}"""));

    [Fact]
    public void On_the_way_back_nothing_comes_of_a_word_that_the_list_does_not_know()
    {
        var lens = TestLens.Load(
            """ "required": ["jk"], "properties": { "jk": { "enum": ["L", "P", "?"] } } """, $$""" "properties": { "sex": {{Coded}} } """,
            """ { "op": "code", "national": "/jk", "canonical": "/sex", "list": "sexes", "loss": "the form knows no word for unknown" }, { "op": "default", "side": "national", "at": "/jk", "value": "?", "reason": "the form wants a mark" } """,
            """ { "list": "sexes", "entries": [ { "national": "L", "canonical": "MALE" }, { "national": "P", "canonical": "FEMALE" } ] } """);

        Assert.Equal("""{"jk":"?"}""", lens.ToNational("{}"));
        Assert.Equal("{}", lens.ToCanonical("""{"jk":"?"}"""));
        Assert.Equal(["default /jk -> - Defaulted"], lens.TraceToCanonical("""{"jk":"?"}"""));
        Assert.Equal("lens/code /sex", lens.ToNational("""{"sex":{"code":"UNKNOWN"}}"""));
    }

    [Fact]
    public void A_coded_place_gets_a_code()
    {
        var lens = TestLens.Load(
            """ "properties": { "jk": { "enum": ["L", "P", "-"] } } """, $$""" "required": ["sex"], "properties": { "sex": {{Coded}} } """,
            Code + """, { "op": "default", "side": "canonical", "at": "/sex", "value": "UNKNOWN", "reason": "older cards do not say" } """, Sexes);

        Assert.Equal("""{"sex":{"code":"UNKNOWN"}}""", lens.ToCanonical("{}"));
        Assert.Equal(["default /jk defaulted"], lens.LossesToCanonical("{}"));
    }

    [Fact]
    public void A_place_that_the_other_side_has_no_word_for_is_filled_and_dropped()
    {
        var lens = TestLens.Load(
            """ "required": ["kaunter"], "properties": { "kaunter": { "type": "string" }, "a": { "type": "string" } } """, """ "properties": { "a": { "type": "string" } } """,
            """ { "op": "move", "national": "/a", "canonical": "/a" }, { "op": "drop", "side": "national", "at": "/kaunter", "reason": "its own counter" }, { "op": "default", "side": "national", "at": "/kaunter", "value": "0", "reason": "the form wants a counter" } """);

        Assert.Equal("""{"kaunter":"0","a":"x"}""", lens.ToNational("""{"a":"x"}"""));
        Assert.Equal(["default  defaulted"], lens.LossesToNational("""{"a":"x"}"""));
        Assert.Equal("""{"a":"x"}""", lens.ToCanonical("""{"kaunter":"0","a":"x"}"""));
    }

    [Fact]
    public void Stands_inside_an_object_only_beside_something()
    {
        var lens = TestLens.Load(
            """ "properties": { "orang": { "type": "object", "additionalProperties": false, "required": ["jk"], "properties": { "jk": { "enum": ["L", "P", "-"] }, "a": { "type": "string" } } } } """,
            $$""" "properties": { "sex": {{Coded}}, "a": { "type": "string" } } """,
            """
            { "op": "nest", "national": "/orang", "canonical": "", "lines": [
              { "op": "code", "national": "/jk", "canonical": "/sex", "list": "sexes" }, { "op": "move", "national": "/a", "canonical": "/a" },
              { "op": "default", "side": "national", "at": "/jk", "value": "-", "reason": "the form wants a mark" } ] }
            """,
            Sexes);

        Assert.Equal("{}", lens.ToNational("{}"));
        Assert.Equal("""{"orang":{"jk":"-","a":"x"}}""", lens.ToNational("""{"a":"x"}"""));
    }

    [Fact]
    public void What_could_not_be_carried_is_never_replaced()
    {
        var lens = Form();

        Assert.Equal("lens/code /sex", lens.ToNational("""{"sex":{"original":"x"}}"""));
    }

    [Fact]
    public void Keeps_the_laws()
    {
        Laws.Hold(Form(), Side.Canonical, random => random.Next(3) switch
        {
            0 => "{}",
            1 => """{"sex":{"code":"MALE"}}""",
            _ => """{"sex":{"code":"UNKNOWN"}}""",
        });
        Laws.Hold(Form(), Side.National, random => $$"""{"jk":"{{"LP-"[random.Next(3)]}}"}""");
    }

    [Fact]
    public void Must_not_look_like_a_fact()
    {
        var problems = TestLens.Problems(
            """ "required": ["jk"], "properties": { "jk": { "enum": ["L", "P", "-"] } } """, $$""" "properties": { "sex": {{Coded}} } """,
            Code + ", " + Dash.Replace("\"-\"", "\"L\"", StringComparison.Ordinal), Sexes);

        Assert.Contains("line 2 (default), national `/jk`: line 1 (code) may write \"L\" too", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Must_not_stand_for_a_text_that_anybody_could_have_written()
    {
        const string Lines = """ { "op": "move", "national": "/a", "canonical": "/a" }, { "op": "default", "side": "national", "at": "/a", "value": "TIADA", "reason": "r" } """;
        const string Text = """ "properties": { "a": { "type": "string" } } """;

        Assert.Contains("may write \"TIADA\" too", Assert.Single(TestLens.Problems(Text, Text, Lines)), StringComparison.Ordinal);
        Assert.Equal("""{"a":"TIADA"}""", TestLens.Load(Text, """ "properties": { "a": { "type": "string", "pattern": "^[0-9]+$" } } """, Lines.Replace("\"canonical\": \"/a\"", "\"canonical\": \"/a\", \"loss\": \"digits alone\"", StringComparison.Ordinal)).ToNational("{}"));
    }

    [Fact]
    public void Must_be_needed_and_stand_beside_a_line()
    {
        const string Alone = """ { "op": "default", "side": "canonical", "at": "/b", "value": "x", "reason": "r" } """;
        const string Move = """ { "op": "move", "national": "/a", "canonical": "/a" } """;

        Assert.Contains(
            TestLens.Problems(""" "properties": { "a": { "type": "string" } } """, """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } } """, Move + "," + Alone),
            problem => problem.Contains("no other line speaks of this place", StringComparison.Ordinal));
        Assert.Contains(
            TestLens.Problems(
                """ "required": ["a"], "properties": { "a": { "enum": ["1"] } } """, """ "properties": { "a": { "enum": ["1", "2"] } } """,
                """ { "op": "move", "national": "/a", "canonical": "/a" }, { "op": "default", "side": "canonical", "at": "/a", "value": "2", "reason": "r" } """),
            problem => problem.Contains("so there is always a value", StringComparison.Ordinal));
    }

    private static TestLens Form() => TestLens.Load(
        """ "required": ["jk"], "properties": { "jk": { "enum": ["L", "P", "-"] } } """, $$""" "properties": { "sex": {{Coded}} } """, Code + ", " + Dash, Sexes);
}
