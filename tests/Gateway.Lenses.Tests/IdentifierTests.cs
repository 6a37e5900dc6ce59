using Gateway.Records.Identifiers;

namespace Gateway.Lenses.Tests;

public sealed class IdentifierTests
{
    private const string Text = """ "properties": { "id": { "type": "string" } } """;

    private const string Zone = """ "properties": { "id": { "type": "array", "items": { "type": "string" } } } """;

    private static readonly string[] Lines = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];

    [Theory]
    [InlineData("\"mykad\", \"form\": \"printed\"", "800229-10-5533", "800229105533")]
    [InlineData("\"mykad\"", "800229105533", "800229105533")]
    [InlineData("\"nik\"", "3171011708850001", "3171011708850001")]
    [InlineData("\"passport-idn\"", "C1234567", "C1234567")]
    [InlineData("\"passport-mys\"", "A12345678", "A12345678")]
    [InlineData("\"document-number\"", "XA/12-3", "XA/12-3")]
    public void Identifiers_go_both_ways(string kind, string national, string canonical)
    {
        var lens = Load(kind);

        Assert.Equal($$"""{"id":"{{canonical}}"}""", lens.ToCanonical($$"""{"id":"{{national}}"}"""));
        Assert.Equal($$"""{"id":"{{national}}"}""", lens.ToNational($$"""{"id":"{{canonical}}"}"""));
        Assert.Empty(lens.LossesToCanonical($$"""{"id":"{{national}}"}"""));
    }

    [Theory]
    [InlineData("\"mykad\", \"form\": \"printed\"", "800229105533", "800229105533")]
    [InlineData("\"nik\"", "3171 0117 0885 0001", "3171011708850001")]
    [InlineData("\"passport-idn\"", "c 1234567", "C1234567")]
    public void Another_spelling_is_read_and_does_not_come_back(string kind, string national, string canonical)
    {
        var lens = Load(kind);

        Assert.Equal($$"""{"id":"{{canonical}}"}""", lens.ToCanonical($$"""{"id":"{{national}}"}"""));
        Assert.Equal(["identifier /id narrowed"], lens.LossesToCanonical($$"""{"id":"{{national}}"}"""));
    }

    [Theory]
    [InlineData("\"mykad\"", "900230-14-5011", "mykad/date")]
    [InlineData("\"mykad\"", "880808-17-5011", "mykad/birthplace")]
    [InlineData("\"nik\"", "3171014001800001", "nik/date")]
    [InlineData("\"nik\"", "0071011708850001", "nik/region")]
    [InlineData("\"passport-mys\"", "B12345678", "document-number/shape")]
    [InlineData("\"passport-idn\"", "B123456", "document-number/absent")]
    public void A_failing_check_is_named_and_the_number_is_not(string kind, string number, string fault)
    {
        using var record = TestLens.Read($$"""{"id":"{{number}}"}""");
        using var national = Load(kind).Lens.ToCanonical(record.Root);
        using var canonical = Load(kind).Lens.ToNational(record.Root);

        Assert.All([national, canonical], translation =>
        {
            var finding = Assert.Single(translation.Findings);
            Assert.Equal("lens/identifier", finding.Code);
            Assert.StartsWith(fault, finding.Expected, StringComparison.Ordinal);
            Assert.DoesNotContain(number, finding.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_zone_is_checked_and_may_stand_in_one_text()
    {
        var lens = TestLens.Load(Text, Zone, Line("\"mrz\""));
        var text = $$"""{"id":"{{string.Concat(Lines)}}"}""";

        Assert.Equal($$"""{"id":["{{Lines[0]}}","{{Lines[1]}}"]}""", lens.ToCanonical(text));
        Assert.Equal(text, lens.ToNational($$"""{"id":["{{Lines[0]}}","{{Lines[1]}}"]}"""));
        Assert.Equal("lens/identifier /id, lens/identifier /id", lens.ToCanonical(text.Replace("L898902C3", "L898902C4", StringComparison.Ordinal)));
        Assert.Equal("lens/identifier /id", lens.ToCanonical("""{"id":"P<UTO"}"""));
    }

    [Fact]
    public void A_zone_of_lines_stays_lines() => Assert.Equal(
        $$"""{"id":["{{Lines[0]}}","{{Lines[1]}}"]}""",
        TestLens.Load(Zone, Zone, Line("\"mrz\"")).ToNational($$"""{"id":["{{Lines[0]}}","{{Lines[1]}}"]}"""));

    [Theory]
    [InlineData("\"ktp\"", Text, "`kind` is one of document-number, mykad, nik, passport-idn, passport-mys, mrz")]
    [InlineData("\"nik\", \"form\": \"printed\"", Text, "no printed form")]
    [InlineData("\"nik\"", """ "properties": { "id": { "type": "integer" } } """, "loses digits and leading zeros")]
    [InlineData("\"nik\"", """ "properties": { "id": { "type": "string", "maxLength": 15 } } """, "too few for a `nik`")]
    [InlineData("\"mrz\"", """ "properties": { "id": { "type": "boolean" } } """, "one for each line of the zone")]
    public void A_place_that_cannot_hold_it_does_not_load(string kind, string national, string told) =>
        Assert.Contains(TestLens.Problems(national, Text, Line(kind)), problem => problem.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Keeps_the_laws()
    {
        Laws.Hold(Load("\"mykad\", \"form\": \"printed\""), Side.National, random => $$"""{"id":"{{(random.Next(2) == 0 ? MyKadOf(random).Display : MyKadOf(random).Value)}}"}""");
        Laws.Hold(Load("\"mykad\", \"form\": \"printed\""), Side.Canonical, random => $$"""{"id":"{{MyKadOf(random).Value}}"}""");
        Laws.Hold(Load("\"nik\""), Side.National, random => $$"""{"id":"{{NikOf(random)}}"}""");
        Laws.Hold(Load("\"document-number\""), Side.National, random => $$"""{"id":"{{string.Concat(Enumerable.Range(0, 7).Select(_ => "aB1 -/"[random.Next(6)]))}}"}""");
    }

    private static MyKad MyKadOf(Random random) => MyKad.Create(new DateOnly(1950, 1, 1).AddDays(random.Next(20_000)), "12", random.Next(10_000));

    private static string NikOf(Random random)
    {
        var nik = Nik.Create("317101", new DateOnly(1950, 1, 1).AddDays(random.Next(20_000)), random.Next(2) == 0 ? Sex.Female : Sex.Male, 1 + random.Next(9_999)).Value;
        return random.Next(3) switch { 0 => nik, 1 => $"'{nik}", _ => nik.Insert(6, " ") };
    }

    private static TestLens Load(string kind) => TestLens.Load(Text, Text, Line(kind));

    private static string Line(string kind) => $$""" { "op": "identifier", "national": "/id", "canonical": "/id", "kind": {{kind}} } """;
}
