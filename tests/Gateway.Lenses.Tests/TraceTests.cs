using Gateway.Records;

namespace Gateway.Lenses.Tests;

/// <summary>What a translation says that it did.</summary>
public sealed class TraceTests
{
    private readonly DocumentedExample _example = DocumentedExample.Answer;

    [Fact]
    public void Every_value_is_explained_what_is_left_behind_first_then_in_the_order_of_what_is_written() => Assert.Equal(
        [
            "constant /Tempoh -> - Mapped",
            "drop /Kaunter -> - Dropped",
            "code /Dijumpai -> /known Mapped",
            "constant - -> /host Mapped",
            "code /Jenis -> /document/type Narrowed",
            "move /NoDokumen -> /document/number Mapped",
            "name /NamaPenuh -> /holder/name Mapped",
            "date /TarikhLahir -> /holder/birthDate Mapped",
            "each /Baris -> /mrz Mapped",
            "move /Baris/0 -> /mrz/0 Mapped",
            "move /Baris/1 -> /mrz/1 Mapped",
            "move /Bilangan -> /overstayDays Mapped",
        ],
        _example.Lens.TraceToCanonical(_example.National));

    [Fact]
    public void A_code_that_no_list_knows_is_named_and_nothing_else_ever_is()
    {
        Assert.Contains("code /Jenis -> /document/type Unknown KAD BIRU", _example.Lens.TraceToCanonical("""{"Dijumpai":"YA","Jenis":"KAD BIRU"}"""));
        Assert.Contains("code /document/type -> /Jenis Unknown KAD BIRU", _example.Lens.TraceToNational("""{"known":true,"host":"MYS","document":{"type":{"code":"UNKNOWN","original":"KAD BIRU"}}}"""));
        Assert.Contains("code /document/type -> /Jenis Mapped", _example.Lens.TraceToNational("""{"known":true,"host":"MYS","document":{"type":{"code":"UNKNOWN"}}}"""));
    }

    [Fact]
    public void A_name_that_goes_without_its_alias_is_narrowed() => Assert.Contains(
        "name /holder/name -> /NamaPenuh Narrowed",
        _example.Lens.TraceToNational("""{"known":true,"host":"MYS","holder":{"name":{"full":"LIM MEI LING","aliases":["ALICE"]}}}"""));

    [Fact]
    public void Items_are_named_where_they_were_and_where_they_are_though_one_before_them_was_left_out()
    {
        var lens = TestLens.Load(
            """ "properties": { "l": { "type": "array", "items": { "type": "string", "maxLength": 9 } } } """,
            """ "properties": { "l": { "type": "array", "items": { "type": "string", "maxLength": 2 } } } """,
            """ { "op": "each", "national": "/l", "canonical": "/l", "lines": [ { "op": "move", "national": "", "canonical": "", "loss": "two letters fit" } ] } """);

        Assert.Equal(
            ["each /l -> /l Mapped", "move /l/0 -> /l/0 Mapped", "move /l/1 -> - Dropped", "move /l/2 -> /l/1 Mapped"],
            lens.TraceToCanonical("""{"l":["a","long","b"]}"""));
    }

    [Fact]
    public void What_refuses_the_record_has_no_line_and_the_rest_has()
    {
        var trace = _example.Lens.TraceToCanonical("""{"Dijumpai":"YA","TarikhLahir":"31/02/1965","NoDokumen":"A1"}""");

        Assert.Contains("move /NoDokumen -> /document/number Mapped", trace);
        Assert.DoesNotContain(trace, line => line.StartsWith("date", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_is_read_or_written_goes_unexplained()
    {
        AssertWhole(_example.National, _example.Lens.Lens.ToCanonical);
        AssertWhole(_example.Canonical, _example.Lens.Lens.ToNational);
    }

    private static void AssertWhole(string record, Func<RecordValue, TranslationTrace, Translation> translate)
    {
        using var read = TestLens.Read(record);
        var trace = new TranslationTrace();
        using var translation = translate(read.Root, trace);

        Laws.AreExplained(read.Root, translation.Record!.Root, trace);
    }
}
