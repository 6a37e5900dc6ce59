namespace Gateway.Lenses.Tests;

/// <summary>Names in parts, in fields of one width, and in zones: the original stays, and nothing is split, cut or completed by guessing.</summary>
public sealed class NameTests
{
    private const string Canonical = """
        "properties": { "name": { "type": "object", "additionalProperties": false, "required": ["full"], "properties": {
          "full": { "type": "string", "maxLength": 60 }, "aliases": { "type": "array", "items": { "type": "string" } }, "source": { "enum": ["REGISTER", "ZONE"] } } } }
        """;

    private const string Parts = """ "properties": { "depan": { "type": "string" }, "belakang": { "type": "string" } } """;

    private const string Field = """ "properties": { "nama": { "type": "string" } } """;

    [Fact]
    public void A_name_in_parts_is_read_together_and_written_whole_into_one_field()
    {
        var lens = InParts();

        Assert.Equal("""{"name":{"full":"SITI NURHALIZA","source":"REGISTER"}}""", lens.ToCanonical("""{"depan":"SITI","belakang":"NURHALIZA"}"""));
        Assert.Equal(["name /depan narrowed", "name /belakang narrowed"], lens.LossesToCanonical("""{"depan":"SITI","belakang":"NURHALIZA"}"""));
        Assert.Equal("""{"belakang":"SITI NURHALIZA"}""", lens.ToNational("""{"name":{"full":"SITI NURHALIZA","source":"REGISTER"}}"""));
    }

    [Fact]
    public void A_mononym_is_one_part_and_comes_back_as_it_was()
    {
        var lens = InParts();

        Assert.Equal("""{"name":{"full":"SUPARMAN","source":"REGISTER"}}""", lens.ToCanonical("""{"belakang":"SUPARMAN"}"""));
        Assert.Empty(lens.LossesToCanonical("""{"belakang":"SUPARMAN"}"""));
        Assert.Equal("""{"belakang":"SUPARMAN"}""", lens.ToNational("""{"name":{"full":"SUPARMAN","source":"REGISTER"}}"""));
    }

    [Fact]
    public void A_format_that_asks_a_mononym_for_two_names_does_not_load()
    {
        var problems = TestLens.Problems(
            Parts + ", \"required\": [\"depan\", \"belakang\"]", Canonical + ", \"required\": [\"name\"]", PartsLine);

        Assert.Contains("line 1 (name), national `/depan`, `/belakang`, canonical `/name`: the national schema requires `/depan`", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AHMAD BIN ISMAIL")]
    [InlineData("KUMAR A/L RAJAN")]
    [InlineData("DAYANG ANAK JAU")]
    [InlineData("DATUK SERI HAJI AHMAD BIN ISMAIL")]
    [InlineData("MA'RUF")]
    public void Patronymics_and_titles_stay_in_the_text(string name)
    {
        var lens = TestLens.Load(Field, Canonical, """ { "op": "name", "national": "/nama", "canonical": "/name", "source": "REGISTER", "loss": "the record has room for sixty characters" } """);

        Assert.Equal(Named(name, "REGISTER"), lens.ToCanonical($$"""{"nama":"{{name}}"}"""));
        Assert.Equal($$"""{"nama":"{{name}}"}""", lens.ToNational(Named(name, "REGISTER")));
    }

    [Fact]
    public void A_name_that_fills_its_field_is_marked_and_not_completed()
    {
        var lens = TestLens.Load(Field, Canonical, """ { "op": "name", "national": "/nama", "canonical": "/name", "source": "REGISTER", "width": 8 } """);

        Assert.Empty(lens.LossesToCanonical("""{"nama":"SUPARMA"}"""));
        Assert.Equal(["name /nama narrowed"], lens.LossesToCanonical("""{"nama":"SUPARMAN"}"""));
        Assert.Equal("""{"name":{"full":"SUPARMAN","source":"REGISTER"}}""", lens.ToCanonical("""{"nama":"SUPARMAN"}"""));
        Assert.Equal("{}", lens.ToNational("""{"name":{"full":"SUPARMAN B","source":"REGISTER"}}"""));
    }

    [Theory]
    [InlineData("TAN<AH<KOW<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "TAN AH KOW", "")]
    [InlineData("ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "ANNA MARIA ERIKSSON", "name /nama narrowed")]
    [InlineData("SITI<NURHALIZA<BINTI<TARUDIN<ABDUL<RAHM", "SITI NURHALIZA BINTI TARUDIN ABDUL RAHM", "name /nama narrowed")]
    public void A_zone_is_read_as_it_stands(string field, string full, string losses)
    {
        var lens = InZone();

        Assert.Equal(Named(full, "ZONE"), lens.ToCanonical($$"""{"nama":"{{field}}"}"""));
        Assert.Equal(losses, string.Join(", ", lens.LossesToCanonical($$"""{"nama":"{{field}}"}""")));
    }

    [Theory]
    [InlineData("TAN AH KOW", "TAN<AH<KOW<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "")]
    [InlineData("MA'RUF", "MARUF<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "name /name/full narrowed")]
    [InlineData("Ömer A/L Rajan", "OEMER<AL<RAJAN<<<<<<<<<<<<<<<<<<<<<<<<<", "name /name/full narrowed")]
    [InlineData("SITI NURHALIZA BINTI TARUDIN ABDUL RAHMAN", "SITI<NURHALIZA<BINTI<TARUDIN<ABDUL<RAHM", "name /name/full narrowed")]
    public void A_zone_is_written_as_icao_asks_and_every_change_is_said(string full, string field, string losses)
    {
        var lens = InZone();

        Assert.Equal($$"""{"nama":"{{field}}"}""", lens.ToNational(Named(full, "ZONE")));
        Assert.Equal(losses, string.Join(", ", lens.LossesToNational(Named(full, "ZONE"))));
    }

    [Fact]
    public void A_name_that_no_zone_can_carry_is_left_out() =>
        Assert.Equal(["name /name dropped"], InZone().LossesToNational("""{"name":{"full":"محمد","source":"ZONE"}}"""));

    [Fact]
    public void A_zone_has_no_sign_for_an_alias() => Assert.Equal(
        ["name /name/aliases dropped", "name /name/full narrowed"],
        InZone().LossesToNational("""{"name":{"full":"LIM MEI LING @ LIM SIEW LING","aliases":["LIM SIEW LING"],"source":"ZONE"}}"""));

    [Theory]
    [InlineData("TAN AH KOW<<<<<<<<<<<<<<<<<<<<<<<<<<<<<")]
    [InlineData("TAN<AH<KOW")]
    [InlineData("<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<")]
    public void What_is_no_zone_is_refused(string field) => Assert.Equal("lens/name /nama", InZone().ToCanonical($$"""{"nama":"{{field}}"}"""));

    [Theory]
    [InlineData("\"parts\": [\"/depan\"], \"whole\": \"/depan\"", "at least 2 JSON pointers")]
    [InlineData("\"parts\": [\"/depan\", \"/belakang\"], \"whole\": \"/tengah\"", "`whole` is one of `parts`")]
    [InlineData("\"national\": \"/depan\", \"zone\": \"TD3\", \"width\": 39", "remove `width`")]
    [InlineData("\"national\": \"/depan\", \"zone\": \"TD4\"", "`zone` is one of TD1, TD2, TD3")]
    public void A_field_that_cannot_be_does_not_load(string how, string told) => Assert.Contains(
        TestLens.Problems(Parts, Canonical, $$""" { "op": "name", {{how}}, "canonical": "/name", "source": "ZONE" } """),
        problem => problem.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Keeps_the_laws()
    {
        Laws.Hold(InParts(), Side.National, random => random.Next(3) switch
        {
            0 => $$"""{"depan":"{{Name(random)}}"}""",
            1 => $$"""{"belakang":"{{Name(random)}}"}""",
            _ => $$"""{"depan":"{{Name(random)}}","belakang":"{{(random.Next(4) == 0 ? "" : Name(random))}}"}""",
        });
        Laws.Hold(InParts(), Side.Canonical, random => Named(Name(random), "REGISTER"));
        Laws.Hold(InZone(), Side.Canonical, random => Named(Name(random), "ZONE"));
        Laws.Hold(InZone(), Side.National, random => $$"""{"nama":"{{Zone(random)}}"}""");
    }

    private static string Named(string full, string source) => $$"""{"name":{"full":"{{full}}","source":"{{source}}"} }""".Replace(" }", "}", StringComparison.Ordinal);

    private static string Name(Random random) =>
        string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => ((string[])["SITI", "A/L", "MA'RUF", "BIN", "TAN", "SUPARMANPUTRA", "ö"])[random.Next(7)]));

    private static string Zone(Random random)
    {
        var names = string.Join('<', Enumerable.Range(0, 1 + random.Next(6)).Select(_ => ((string[])["SITI", "AL", "", "BIN", "TAN", "SUPARMANPUTRA"])[random.Next(6)]));
        return names.PadRight(39, '<')[..39];
    }

    private const string PartsLine = """ { "op": "name", "parts": ["/depan", "/belakang"], "whole": "/belakang", "canonical": "/name", "source": "REGISTER" } """;

    private static TestLens InParts() => TestLens.Load(Parts, Canonical, PartsLine);

    private static TestLens InZone() => TestLens.Load(Field, Canonical, """ { "op": "name", "national": "/nama", "canonical": "/name", "source": "ZONE", "zone": "TD3" } """);
}
