namespace Gateway.Lenses.Tests;

/// <summary><c>nest</c>, <c>when</c> and <c>constant</c>: what applies when, read from either side.</summary>
public sealed class ConditionTests
{
    private const string National = """
        "properties": { "dokumen": { "type": "object", "additionalProperties": false, "required": ["jenis", "nomor"],
          "properties": { "jenis": { "enum": ["PASPOR", "SPLP"] }, "nomor": { "type": "string" } } } }
        """;

    private const string Canonical = """
        "properties": { "passport": { "type": "string" }, "splp": { "type": "string" } }
        """;

    private const string Lines = """
        { "op": "nest", "national": "/dokumen", "canonical": "", "lines": [
          { "op": "when", "side": "national", "at": "/jenis", "equals": "PASPOR", "lines": [
            { "op": "move", "national": "/nomor", "canonical": "/passport" }, { "op": "constant", "side": "national", "at": "/jenis", "value": "PASPOR" } ] },
          { "op": "when", "side": "national", "at": "/jenis", "equals": "SPLP", "lines": [
            { "op": "move", "national": "/nomor", "canonical": "/splp" }, { "op": "constant", "side": "national", "at": "/jenis", "value": "SPLP" } ] } ] }
        """;

    [Fact]
    public void A_when_chooses_by_the_value_on_its_own_side()
    {
        var lens = Load();

        Assert.Equal("""{"passport":"A1"}""", lens.ToCanonical("""{"dokumen":{"jenis":"PASPOR","nomor":"A1"}}"""));
        Assert.Equal("""{"splp":"A1"}""", lens.ToCanonical("""{"dokumen":{"jenis":"SPLP","nomor":"A1"}}"""));
    }

    [Fact]
    public void Read_from_the_other_side_what_is_there_chooses()
    {
        var lens = Load();

        Assert.Equal("""{"dokumen":{"jenis":"PASPOR","nomor":"A1"}}""", lens.ToNational("""{"passport":"A1"}"""));
        Assert.Equal("""{"dokumen":{"jenis":"SPLP","nomor":"A1"}}""", lens.ToNational("""{"splp":"A1"}"""));
        Assert.Equal("{}", lens.ToNational("{}"));
    }

    [Fact]
    public void Two_values_for_one_place_are_refused()
    {
        Assert.Equal("lens/overlap /splp", Load().ToNational("""{"passport":"A1","splp":"B2"}""").Split(", ")[^1]);
    }

    [Fact]
    public void A_when_that_asks_for_presence_takes_a_null_for_absence()
    {
        var lens = TestLens.Load(
            """ "properties": { "nomor": { "type": ["string", "null"] } } """,
            """ "properties": { "number": { "type": "string" }, "issuer": { "const": "IDN" } } """,
            """
            { "op": "when", "side": "national", "at": "/nomor", "exists": true, "lines": [
              { "op": "move", "national": "/nomor", "canonical": "/number" }, { "op": "constant", "side": "canonical", "at": "/issuer", "value": "IDN" } ] }
            """);

        Assert.Equal("""{"number":"A1","issuer":"IDN"}""", lens.ToCanonical("""{"nomor":"A1"}"""));
        Assert.Equal("{}", lens.ToCanonical("""{"nomor":null}"""));
        Assert.Equal("""{"nomor":"A1"}""", lens.ToNational("""{"number":"A1","issuer":"IDN"}"""));
    }

    [Fact]
    public void A_when_may_look_at_the_canonical_side()
    {
        var lens = TestLens.Load(
            """ "properties": { "sah": { "type": "string" }, "hilang": { "type": "string" } } """,
            """
            "properties": { "verdict": { "enum": ["VALID", "LOST"] }, "note": { "type": "string" } },
            "oneOf": [ { "required": ["verdict", "note"] }, { "properties": { "verdict": false, "note": false } } ]
            """,
            """
            { "op": "when", "side": "canonical", "at": "/verdict", "equals": "VALID", "lines": [
              { "op": "move", "national": "/sah", "canonical": "/note" }, { "op": "constant", "side": "canonical", "at": "/verdict", "value": "VALID" } ] },
            { "op": "when", "side": "canonical", "at": "/verdict", "equals": "LOST", "lines": [
              { "op": "move", "national": "/hilang", "canonical": "/note" }, { "op": "constant", "side": "canonical", "at": "/verdict", "value": "LOST" } ] }
            """);

        Assert.Equal("""{"hilang":"x"}""", lens.ToNational("""{"verdict":"LOST","note":"x"}"""));
        Assert.Equal("""{"verdict":"VALID","note":"x"}""", lens.ToCanonical("""{"sah":"x"}"""));
    }

    [Fact]
    public void A_constant_is_always_written_towards_its_side_and_checked_from_it()
    {
        var lens = TestLens.Load(
            """ "properties": { "nomor": { "type": "string" } } """,
            """ "properties": { "host": { "type": "string" }, "number": { "type": "string" } }, "required": ["host"] """,
            """ { "op": "constant", "side": "canonical", "at": "/host", "value": "MYS" }, { "op": "move", "national": "/nomor", "canonical": "/number" } """);

        Assert.Equal("""{"host":"MYS"}""", lens.ToCanonical("{}"));
        Assert.Equal("""{"nomor":"A"}""", lens.ToNational("""{"host":"MYS","number":"A"}"""));
        Assert.Equal("lens/constant /host", lens.ToNational("""{"host":"IDN","number":"A"}"""));
        Assert.Equal("""{"nomor":"A"}""", lens.ToNational("""{"number":"A"}"""));
    }

    [Fact]
    public void A_constant_in_a_nest_comes_only_with_something_beside_it()
    {
        var lens = TestLens.Load(
            """ "properties": { "dokumen": { "type": "object", "additionalProperties": false, "properties": { "nomor": { "type": "string" }, "versi": { "const": 2 } } } } """,
            """ "properties": { "document": { "type": "object", "additionalProperties": false, "properties": { "number": { "type": "string" } } } } """,
            """
            { "op": "nest", "national": "/dokumen", "canonical": "/document", "lines": [
              { "op": "move", "national": "/nomor", "canonical": "/number" }, { "op": "constant", "side": "national", "at": "/versi", "value": 2 } ] }
            """);

        Assert.Equal("""{"dokumen":{"nomor":"A","versi":2}}""", lens.ToNational("""{"document":{"number":"A"}}"""));
        Assert.Equal("{}", lens.ToNational("""{"document":{}}"""));
        Assert.Equal("lens/constant /dokumen/versi", lens.ToCanonical("""{"dokumen":{"nomor":"A","versi":3}}"""));
    }

    [Fact]
    public void A_nest_may_join_an_object_with_members_that_stand_flat()
    {
        var lens = TestLens.Load(
            """ "properties": { "nomor": { "type": "string" }, "negara": { "type": "string" } } """,
            """ "properties": { "document": { "type": "object", "additionalProperties": false, "properties": { "issuer": { "type": "string" }, "number": { "type": "string" } } } } """,
            """
            { "op": "nest", "national": "", "canonical": "/document", "lines": [
              { "op": "move", "national": "/nomor", "canonical": "/number" }, { "op": "move", "national": "/negara", "canonical": "/issuer" } ] }
            """);

        Assert.Equal("""{"document":{"issuer":"IDN","number":"A"}}""", lens.ToCanonical("""{"nomor":"A","negara":"IDN"}"""));
        Assert.Equal("""{"nomor":"A"}""", lens.ToNational("""{"document":{"number":"A"}}"""));
    }

    private static TestLens Load() => TestLens.Load(National, Canonical, Lines);
}
