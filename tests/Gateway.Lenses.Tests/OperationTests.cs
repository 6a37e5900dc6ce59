namespace Gateway.Lenses.Tests;

/// <summary>Each operation, both ways.</summary>
public sealed class OperationTests
{
    private const string Coded = """
        { "type": "object", "additionalProperties": false, "required": ["code"], "properties": {
          "code": { "enum": ["PASSPORT", "PASS", "UNKNOWN"] }, "original": { "type": "string" } } }
        """;

    private const string Name = """
        { "type": "object", "additionalProperties": false, "required": ["full"], "properties": {
          "full": { "type": "string" }, "aliases": { "type": "array", "items": { "type": "string" } }, "source": { "enum": ["REGISTER", "ZONE"] } } }
        """;

    private const string Kinds = """
        { "list": "kinds", "entries": [ { "national": "PASPOR", "canonical": "PASSPORT" }, { "national": "BUKU", "canonical": "PASSPORT", "wayBack": false },
          { "national": "PAS", "canonical": "PASS" } ] }
        """;

    [Fact]
    public void Moves_values_and_writes_members_in_the_order_of_the_target()
    {
        var lens = TestLens.Load(
            """ "properties": { "nomor": { "type": "string" }, "hari": { "type": "integer" } } """,
            """ "properties": { "days": { "type": "integer" }, "document": { "type": "object", "additionalProperties": false, "properties": { "number": { "type": "string" } } } } """,
            """ { "op": "move", "national": "/nomor", "canonical": "/document/number" }, { "op": "move", "national": "/hari", "canonical": "/days" } """);

        Assert.Equal("""{"days":3,"document":{"number":"A1"}}""", lens.ToCanonical("""{"nomor":"A1","hari":3}"""));
        Assert.Equal("""{"nomor":"A1","hari":3}""", lens.ToNational("""{"document":{"number":"A1"},"days":3}"""));
    }

    [Fact]
    public void An_absent_value_and_a_null_write_nothing_not_even_the_object_around_it()
    {
        var lens = TestLens.Load(
            """ "properties": { "nomor": { "type": ["string", "null"] } } """,
            """ "properties": { "document": { "type": "object", "additionalProperties": false, "properties": { "number": { "type": "string" } } } } """,
            """ { "op": "move", "national": "/nomor", "canonical": "/document/number" } """);

        Assert.Equal("{}", lens.ToCanonical("{}"));
        Assert.Equal("{}", lens.ToCanonical("""{"nomor":null}"""));
        Assert.Equal("{}", lens.ToNational("""{"document":{}}"""));
    }

    [Fact]
    public void A_format_that_is_the_canonical_one_is_moved_whole()
    {
        const string Schema = """ "required": ["known"], "properties": { "known": { "type": "boolean" }, "holder": { "type": "object", "additionalProperties": false, "properties": { "lines": { "type": "array", "items": { "type": "string" } } } } } """;
        var lens = TestLens.Load(Schema, Schema, """ { "op": "move", "national": "", "canonical": "" } """);

        Assert.Equal("""{"known":true,"holder":{"lines":["a"]}}""", lens.ToCanonical("""{"known":true,"holder":{"lines":["a"]}}"""));
        Assert.Equal("""{"known":false}""", lens.ToNational("""{"known":false}"""));
    }

    [Fact]
    public void Numbers_and_truth_values_go_over_as_their_literals_where_a_side_writes_text()
    {
        var lens = TestLens.Load(
            """ "properties": { "hari": { "type": "string" }, "ada": { "type": "string" }, "berat": { "type": "string" } } """,
            """ "properties": { "days": { "type": "integer" }, "held": { "type": "boolean" }, "weight": { "type": "number" } } """,
            """
            { "op": "move", "national": "/hari", "canonical": "/days" }, { "op": "move", "national": "/ada", "canonical": "/held" },
            { "op": "move", "national": "/berat", "canonical": "/weight" }
            """);

        Assert.Equal("""{"days":12,"held":true,"weight":-1.50}""", lens.ToCanonical("""{"hari":"12","ada":"true","berat":"-1.50"}"""));
        Assert.Equal("""{"hari":"12","ada":"false","berat":"2e3"}""", lens.ToNational("""{"days":12,"held":false,"weight":2e3}"""));
    }

    [Theory]
    [InlineData("hari", "012")]
    [InlineData("hari", "1.5")]
    [InlineData("hari", " 12")]
    [InlineData("hari", "12 ")]
    [InlineData("hari", "")]
    [InlineData("hari", "1e3")]
    [InlineData("ada", "TRUE")]
    [InlineData("ada", "1")]
    public void A_text_that_is_not_the_literal_is_refused(string member, string text)
    {
        var lens = TestLens.Load(
            """ "properties": { "hari": { "type": "string" }, "ada": { "type": "string" } } """,
            """ "properties": { "days": { "type": "integer" }, "held": { "type": "boolean" } } """,
            """ { "op": "move", "national": "/hari", "canonical": "/days" }, { "op": "move", "national": "/ada", "canonical": "/held" } """);

        Assert.Equal($"lens/literal /{member}", lens.ToCanonical($$"""{"{{member}}":"{{text}}"}"""));
    }

    [Fact]
    public void A_value_that_is_too_long_is_left_out_whole_and_reported()
    {
        var lens = TestLens.Load(
            """ "properties": { "tempat": { "type": "string", "maxLength": 5 } } """,
            """ "properties": { "place": { "type": "string" } } """,
            """ { "op": "move", "national": "/tempat", "canonical": "/place", "loss": "the screen holds five letters" } """);

        Assert.Equal("""{"tempat":"ÀÉÎÕÜ"}""", lens.ToNational("""{"place":"ÀÉÎÕÜ"}"""));
        Assert.Equal("{}", lens.ToNational("""{"place":"NUNUKAN"}"""));
        Assert.Equal(["move /place too-long"], lens.LossesToNational("""{"place":"NUNUKAN"}"""));
    }

    [Fact]
    public void A_required_value_that_is_too_long_is_refused()
    {
        var lens = TestLens.Load(
            """ "properties": { "tempat": { "type": "string", "maxLength": 5 } }, "required": ["tempat"] """,
            """ "properties": { "place": { "type": "string" } }, "required": ["place"] """,
            """ { "op": "move", "national": "/tempat", "canonical": "/place", "loss": "the screen holds five letters" } """);

        Assert.Equal("lens/too-long /place", lens.ToNational("""{"place":"NUNUKAN"}"""));
    }

    [Fact]
    public void A_text_that_the_other_sides_pattern_does_not_take_is_left_out_and_reported_where_the_lens_says_so()
    {
        var lens = TestLens.Load(
            """ "properties": { "tempat": { "type": "string", "pattern": "^[A-Z ]+$" } } """,
            """ "properties": { "place": { "type": "string" } } """,
            """ { "op": "move", "national": "/tempat", "canonical": "/place", "loss": "capitals alone" } """);

        Assert.Equal("""{"tempat":"KOTA BHARU"}""", lens.ToNational("""{"place":"KOTA BHARU"}"""));
        Assert.Equal("{}", lens.ToNational("""{"place":"Kota Bharu"}"""));
        Assert.Equal(["move /place unwritable"], lens.LossesToNational("""{"place":"Kota Bharu"}"""));
        Assert.Equal(["move /place unwritable"], lens.Lens.PossibleLosses.Select(loss => $"{loss.Operation} {loss.At} {loss.Kind}"));
    }

    [Theory]
    [InlineData("\"pattern\": \"^[A-Z]+$\"")]
    [InlineData("\"maxLength\": 6")]
    public void An_original_that_the_national_schema_does_not_take_is_not_written(string rule)
    {
        var lens = Codes("\"type\": \"string\", " + rule);

        Assert.Equal("""{"jenis":"OTHER"}""", lens.ToNational("""{"type":{"code":"UNKNOWN","original":"OTHER"}}"""));
        Assert.Equal("{}", lens.ToNational("""{"type":{"code":"UNKNOWN","original":"other kind"}}"""));
        Assert.Equal(["code /type unknown-code"], lens.LossesToNational("""{"type":{"code":"UNKNOWN","original":"other kind"}}"""));
    }

    [Theory]
    [InlineData("""["B","C"]""", false)]
    [InlineData("""["C"]""", false)]
    [InlineData("""["C","B"]""", true)]
    [InlineData("""["B","B"]""", true)]
    [InlineData("""["D"]""", true)]
    public void Aliases_that_the_text_does_not_join_in_their_order_are_reported(string aliases, bool lost)
    {
        Assert.Equal(lost ? ["name /name/aliases dropped"] : [], Names().LossesToNational($$$"""{"name":{"full":"A @ B @ C","aliases":{{{aliases}}},"source":"REGISTER"}}"""));
    }

    [Fact]
    public void Codes_go_by_their_list_and_a_code_with_another_way_back_is_reported()
    {
        var lens = Codes("\"type\": \"string\"");

        Assert.Equal("""{"type":{"code":"PASSPORT"}}""", lens.ToCanonical("""{"jenis":"PASPOR"}"""));
        Assert.Equal("""{"type":{"code":"PASSPORT"}}""", lens.ToCanonical("""{"jenis":"BUKU"}"""));
        Assert.Empty(lens.LossesToCanonical("""{"jenis":"PASPOR"}"""));
        Assert.Equal(["code /jenis narrowed"], lens.LossesToCanonical("""{"jenis":"BUKU"}"""));
        Assert.Equal("""{"jenis":"PASPOR"}""", lens.ToNational("""{"type":{"code":"PASSPORT"}}"""));
    }

    [Fact]
    public void A_code_outside_the_list_becomes_unknown_with_its_original_and_goes_back()
    {
        var lens = Codes("\"type\": \"string\"");

        Assert.Equal("""{"type":{"code":"UNKNOWN","original":"KITAS"}}""", lens.ToCanonical("""{"jenis":"KITAS"}"""));
        Assert.Equal(["code /jenis unknown-code"], lens.LossesToCanonical("""{"jenis":"KITAS"}"""));
        Assert.Equal("""{"jenis":"KITAS"}""", lens.ToNational("""{"type":{"code":"UNKNOWN","original":"KITAS"}}"""));
        Assert.Empty(lens.LossesToNational("""{"type":{"code":"UNKNOWN","original":"KITAS"}}"""));
    }

    [Fact]
    public void An_original_of_another_list_is_never_written_as_a_code_of_this_one()
    {
        var open = Codes("\"type\": \"string\"");
        var listed = Codes("\"enum\": [\"PASPOR\", \"BUKU\", \"PAS\"]");

        Assert.Equal("{}", open.ToNational("""{"type":{"code":"UNKNOWN","original":"PAS"}}"""));
        Assert.Equal("{}", listed.ToNational("""{"type":{"code":"UNKNOWN","original":"KITAS"}}"""));
        Assert.Equal(["code /type unknown-code"], listed.LossesToNational("""{"type":{"code":"UNKNOWN","original":"KITAS"}}"""));
    }

    [Fact]
    public void Several_canonical_codes_may_share_a_national_word_that_is_read_as_one_of_them()
    {
        var lens = TestLens.Load(
            """ "properties": { "jenis": { "type": "string" } } """,
            $$""" "properties": { "type": {{Coded}} } """,
            """ { "op": "code", "national": "/jenis", "canonical": "/type", "list": "kinds" } """,
            """
            { "list": "kinds", "entries": [ { "national": "DOKUMEN", "canonical": "PASSPORT" }, { "national": "DOKUMEN", "canonical": "PASS", "wayIn": false },
              { "national": "-", "canonical": "UNKNOWN" } ] }
            """);

        Assert.Equal("""{"type":{"code":"PASSPORT"}}""", lens.ToCanonical("""{"jenis":"DOKUMEN"}"""));
        Assert.Equal("""{"jenis":"DOKUMEN"}""", lens.ToNational("""{"type":{"code":"PASS"}}"""));
        Assert.Equal(["code /type narrowed"], lens.LossesToNational("""{"type":{"code":"PASS"}}"""));
        Assert.Equal("""{"jenis":"-"}""", lens.ToNational("""{"type":{"code":"UNKNOWN","original":"DOKUMEN"}}"""));
    }

    [Fact]
    public void Codes_may_be_numbers_and_truth_values()
    {
        var lens = TestLens.Load(
            """ "properties": { "jk": { "enum": [1, 2] }, "ada": { "enum": ["YA", "TIDAK"] } } """,
            """ "properties": { "sex": { "enum": ["MALE", "FEMALE"] }, "known": { "type": "boolean" } } """,
            """ { "op": "code", "national": "/jk", "canonical": "/sex", "list": "sex" }, { "op": "code", "national": "/ada", "canonical": "/known", "list": "yes" } """,
            """ { "list": "sex", "entries": [ { "national": 1, "canonical": "MALE" }, { "national": 2, "canonical": "FEMALE" } ] } """,
            """ { "list": "yes", "entries": [ { "national": "YA", "canonical": true }, { "national": "TIDAK", "canonical": false } ] } """);

        Assert.Equal("""{"sex":"FEMALE","known":true}""", lens.ToCanonical("""{"jk":2,"ada":"YA"}"""));
        Assert.Equal("""{"jk":1,"ada":"TIDAK"}""", lens.ToNational("""{"sex":"MALE","known":false}"""));
    }

    [Fact]
    public void A_plain_code_outside_the_list_is_left_out_or_refused_where_it_is_required()
    {
        const string Line = """ { "op": "code", "national": "/jk", "canonical": "/sex", "list": "sex", "loss": "letters of other lists" } """;
        const string List = """ { "list": "sex", "entries": [ { "national": "L", "canonical": "MALE" } ] } """;
        const string National = """ "properties": { "jk": { "type": "string" } } """;
        const string Canonical = """ "properties": { "sex": { "enum": ["MALE", "FEMALE"] } } """;
        const string Required = ", \"required\": [\"jk\"] ";

        var optional = TestLens.Load(National, Canonical, Line, List);
        var required = TestLens.Load(National + Required, Canonical + Required.Replace("jk", "sex", StringComparison.Ordinal), Line, List);

        Assert.Equal("{}", optional.ToCanonical("""{"jk":"W"}"""));
        Assert.Equal(["code /sex unknown-code"], optional.LossesToNational("""{"sex":"FEMALE"}"""));
        Assert.Equal("lens/code /jk", required.ToCanonical("""{"jk":"W"}"""));
        Assert.Equal("lens/code /sex", required.ToNational("""{"sex":"FEMALE"}"""));
    }

    [Theory]
    [InlineData("SUPARMAN", """{"full":"SUPARMAN","source":"REGISTER"}""")]
    [InlineData("AHMAD BIN ISMAIL", """{"full":"AHMAD BIN ISMAIL","source":"REGISTER"}""")]
    [InlineData("LIM MEI LING @ LIM SIEW LING", """{"full":"LIM MEI LING @ LIM SIEW LING","aliases":["LIM SIEW LING"],"source":"REGISTER"}""")]
    [InlineData("SITI@AMINAH@NUR", """{"full":"SITI@AMINAH@NUR","aliases":["AMINAH","NUR"],"source":"REGISTER"}""")]
    [InlineData("MAN ALIAS OSMAN", """{"full":"MAN ALIAS OSMAN","aliases":["OSMAN"],"source":"REGISTER"}""")]
    [InlineData("SALIASIH ALIASTUTI", """{"full":"SALIASIH ALIASTUTI","source":"REGISTER"}""")]
    [InlineData("MAN @", """{"full":"MAN @","source":"REGISTER"}""")]
    [InlineData("ALIAS", """{"full":"ALIAS","source":"REGISTER"}""")]
    [InlineData("MAN @ MAN", """{"full":"MAN @ MAN","source":"REGISTER"}""")]
    public void A_name_stays_whole_and_its_aliases_stand_beside_it(string full, string expected)
    {
        var lens = Names();

        Assert.Equal($$"""{"name":{{expected}}}""", lens.ToCanonical($$"""{"nama":"{{full}}"}"""));
        Assert.Equal($$"""{"nama":"{{full}}"}""", lens.ToNational($$"""{"name":{{expected}}}"""));
        Assert.Empty(lens.LossesToNational($$"""{"name":{{expected}}}"""));
    }

    [Fact]
    public void An_alias_that_the_full_name_lacks_and_another_source_are_reported_as_lost()
    {
        Assert.Equal(
            ["name /name/aliases dropped", "name /name/source dropped"],
            Names().LossesToNational("""{"name":{"full":"LIM MEI LING","aliases":["LIM SIEW LING"],"source":"ZONE"}}"""));
    }

    [Fact]
    public void Arrays_go_over_item_by_item()
    {
        var lens = TestLens.Load(
            """ "properties": { "baris": { "type": "array", "items": { "type": "string" } } } """,
            """ "properties": { "mrz": { "type": "array", "items": { "type": "string" } } } """,
            """ { "op": "each", "national": "/baris", "canonical": "/mrz", "lines": [ { "op": "move", "national": "", "canonical": "" } ] } """);

        Assert.Equal("""{"mrz":["PIDN","X"]}""", lens.ToCanonical("""{"baris":["PIDN","X"]}"""));
        Assert.Equal("""{"baris":[]}""", lens.ToNational("""{"mrz":[]}"""));
    }

    [Fact]
    public void Objects_in_arrays_are_translated_and_places_count_their_items()
    {
        var lens = TestLens.Load(
            """ "properties": { "dok": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "no": { "type": "string" }, "tgl": { "type": "string" }, "cat": { "type": "string" } } } } } """,
            """ "properties": { "documents": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "issued": { "type": "string", "format": "date" }, "number": { "type": "string" } } } } } """,
            """
            { "op": "each", "national": "/dok", "canonical": "/documents", "lines": [
              { "op": "move", "national": "/no", "canonical": "/number" },
              { "op": "date", "national": "/tgl", "canonical": "/issued", "format": "dd/MM/yyyy" },
              { "op": "drop", "side": "national", "at": "/cat", "reason": "of no use" } ] }
            """);

        Assert.Equal(
            """{"documents":[{"number":"A"},{"issued":"2026-03-05","number":"B"}]}""",
            lens.ToCanonical("""{"dok":[{"no":"A"},{"tgl":"05/03/2026","no":"B","cat":"x"}]}"""));
        Assert.Equal(["drop /dok/1/cat dropped"], lens.LossesToCanonical("""{"dok":[{"no":"A"},{"cat":"x"}]}"""));
        Assert.Equal("lens/date /dok/1/tgl", lens.ToCanonical("""{"dok":[{"no":"A"},{"tgl":"31/02/2026"}]}"""));
    }

    [Fact]
    public void An_item_that_cannot_be_carried_is_left_out_with_a_loss()
    {
        var lens = TestLens.Load(
            """ "properties": { "kode": { "type": "array", "items": { "type": "string" } } } """,
            """ "properties": { "codes": { "type": "array", "items": { "enum": ["PASS"] } } } """,
            """ { "op": "each", "national": "/kode", "canonical": "/codes", "lines": [ { "op": "code", "national": "", "canonical": "", "list": "k", "loss": "other kinds" } ] } """,
            """ { "list": "k", "entries": [ { "national": "PAS", "canonical": "PASS" } ] } """);

        Assert.Equal("""{"codes":["PASS"]}""", lens.ToCanonical("""{"kode":["X","PAS"]}"""));
        Assert.Equal(["code /kode/0 unknown-code"], lens.LossesToCanonical("""{"kode":["X","PAS"]}"""));
    }

    [Fact]
    public void A_dropped_value_counts_only_where_it_was_there()
    {
        var lens = TestLens.Load(
            """ "properties": { "nomor": { "type": "string" }, "catatan": { "type": "string" } } """,
            """ "properties": { "number": { "type": "string" } } """,
            """ { "op": "move", "national": "/nomor", "canonical": "/number" }, { "op": "drop", "side": "national", "at": "/catatan", "reason": "the officer's own" } """);

        Assert.Equal("""{"number":"A"}""", lens.ToCanonical("""{"nomor":"A","catatan":"x"}"""));
        Assert.Equal(["drop /catatan dropped"], lens.LossesToCanonical("""{"catatan":"x"}"""));
        Assert.Empty(lens.LossesToCanonical("""{"nomor":"A"}"""));
    }

    private static TestLens Codes(string national) => TestLens.Load(
        $$""" "properties": { "jenis": { {{national}} } } """,
        $$""" "properties": { "type": {{Coded}} } """,
        """ { "op": "code", "national": "/jenis", "canonical": "/type", "list": "kinds", "loss": "a code of another system" } """,
        Kinds);

    private static TestLens Names() => TestLens.Load(
        """ "properties": { "nama": { "type": "string" } } """,
        $$""" "properties": { "name": {{Name}} } """,
        """ { "op": "name", "national": "/nama", "canonical": "/name", "source": "REGISTER" } """);
}
