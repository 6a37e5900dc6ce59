namespace Gateway.Lenses.Tests;

/// <summary>Indonesian addresses in parts, Malaysian ones in lines: neither is read into the other's parts.</summary>
public sealed class AddressTests
{
    private const string Canonical = """
        "properties": { "address": { "type": "object", "additionalProperties": false, "required": ["lines"], "properties": {
          "lines": { "type": "array", "items": { "type": "string", "maxLength": 200 } },
          "street": { "type": "string" }, "rt": { "type": "string" }, "rw": { "type": "string" }, "village": { "type": "string" },
          "postcode": { "type": "string" }, "city": { "type": "string" }, "state": { "type": "string" } } } }
        """;

    private const string Indonesian = """
        "properties": { "jalan": { "type": "string", "maxLength": 60 }, "rt": { "type": "string", "maxLength": 3 }, "rw": { "type": "string", "maxLength": 3 },
          "desa": { "type": "string", "maxLength": 40 }, "kodePos": { "type": "string", "maxLength": 5 } }
        """;

    private const string IndonesianLine = """
        { "op": "address", "parts": { "street": "/jalan", "rt": "/rt", "rw": "/rw", "village": "/desa", "postcode": "/kodePos" }, "whole": "/jalan", "canonical": "/address" }
        """;

    private const string Malaysian = """
        "properties": { "alamat1": { "type": "string", "maxLength": 40 }, "alamat2": { "type": "string", "maxLength": 40 },
          "poskod": { "type": "string", "maxLength": 5 }, "bandar": { "type": "string", "maxLength": 30 }, "negeri": { "type": "string", "maxLength": 30 } }
        """;

    private const string MalaysianLine = """
        { "op": "address", "lines": ["/alamat1", "/alamat2"], "parts": { "postcode": "/poskod", "city": "/bandar", "state": "/negeri" }, "canonical": "/address" }
        """;

    private const string Rumah = """{"jalan":"Jl. Melati 7","rt":"001","rw":"005","desa":"Entikong","kodePos":"78557"}""";

    private const string Lot = """{"alamat1":"Lot 7","alamat2":"Jalan Apas","poskod":"91000","bandar":"Tawau","negeri":"Sabah"}""";

    [Fact]
    public void Parts_come_back_and_are_lines_for_who_knows_no_parts()
    {
        var lens = TestLens.Load(Indonesian, Canonical, IndonesianLine);

        var canonical = lens.ToCanonical(Rumah);

        Assert.Equal(
            """{"address":{"lines":["Jl. Melati 7","RT 001","RW 005","Entikong","78557"],"street":"Jl. Melati 7","rt":"001","rw":"005","village":"Entikong","postcode":"78557"} }""".Replace(" }", "}", StringComparison.Ordinal),
            canonical);
        Assert.Equal(Rumah, lens.ToNational(canonical));
        Assert.Empty(lens.LossesToNational(canonical));
    }

    [Fact]
    public void Lines_come_back_as_lines()
    {
        var lens = TestLens.Load(Malaysian, Canonical, MalaysianLine);

        var canonical = lens.ToCanonical(Lot);

        Assert.StartsWith("""{"address":{"lines":["Lot 7","Jalan Apas"],"postcode":"91000","city":"Tawau","state":"Sabah"}""", canonical, StringComparison.Ordinal);
        Assert.Equal(Lot, lens.ToNational(canonical));
        Assert.Empty(lens.LossesToNational(canonical));
    }

    [Fact]
    public void One_states_parts_stand_in_the_others_lines()
    {
        var canonical = TestLens.Load(Indonesian, Canonical, IndonesianLine).ToCanonical(Rumah);
        var malaysian = TestLens.Load(Malaysian, Canonical, MalaysianLine);

        Assert.Equal("""{"alamat1":"Jl. Melati 7","alamat2":"RT 001, RW 005, Entikong, 78557","poskod":"78557"}""", malaysian.ToNational(canonical));
        Assert.Equal(
            [
                "address /address/lines narrowed", "address /address/street narrowed", "address /address/rt narrowed", "address /address/rw narrowed",
                "address /address/village narrowed",
            ],
            malaysian.LossesToNational(canonical));
    }

    [Fact]
    public void Lines_alone_are_not_read_into_parts()
    {
        var lens = TestLens.Load(Indonesian, Canonical, IndonesianLine);

        Assert.Equal("""{"jalan":"Lot 7, Jalan Apas, Sabah"}""", lens.ToNational("""{"address":{"lines":["Lot 7","Jalan Apas","Sabah"]}}"""));
        Assert.Equal(["address /address/lines narrowed"], lens.LossesToNational("""{"address":{"lines":["Lot 7","Jalan Apas","Sabah"]}}"""));
        Assert.Equal(["address /address/lines dropped"], lens.LossesToNational("""{"address":{"lines":["Lot 7"],"postcode":"91000"}}"""));
    }

    [Fact]
    public void An_address_that_has_no_room_is_left_out_and_never_cut()
    {
        var lens = TestLens.Load(Malaysian, Canonical, MalaysianLine);
        var canonical = $$"""{"address":{"lines":["Lot 7","{{new string('x', 30)}}","{{new string('y', 30)}}"]} }""";

        Assert.Equal("{}", lens.ToNational(canonical));
        Assert.Equal(["address /address/lines narrowed", "address /address/lines too-long"], lens.LossesToNational(canonical));
    }

    [Theory]
    [InlineData(""" "parts": { "kelurahan": "/jalan" } """, "the names in `parts` are of city,")]
    [InlineData(""" "parts": { "street": "/jalan" }, "whole": "/desa" """, "`whole` is one of `parts`")]
    [InlineData(""" "lines": [] """, "at least 1 JSON pointers")]
    [InlineData(""" "parts": { "province": "/jalan" } """, "has no `province`")]
    public void What_is_no_address_does_not_load(string how, string told) => Assert.Contains(
        TestLens.Problems(Indonesian, Canonical, $$""" { "op": "address", {{how}}, "canonical": "/address" } """),
        problem => problem.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Every_field_has_an_end_that_the_canonical_address_has_room_for()
    {
        const string Line = """ { "op": "address", "parts": { "street": "/jalan" }, "canonical": "/address" } """;

        Assert.Contains(
            TestLens.Problems(""" "properties": { "jalan": { "type": "string" } } """, Canonical, Line),
            problem => problem.Contains("`/jalan` has no end", StringComparison.Ordinal));
        Assert.Contains(
            TestLens.Problems(""" "properties": { "jalan": { "type": "string", "maxLength": 60 } } """, Canonical.Replace("200", "50", StringComparison.Ordinal), Line),
            problem => problem.Contains("`/jalan` has more room", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_the_laws()
    {
        var indonesian = TestLens.Load(Indonesian, Canonical, IndonesianLine);
        var malaysian = TestLens.Load(Malaysian, Canonical, MalaysianLine);

        Laws.Hold(indonesian, Side.National, random => Record(random, "jalan", "rt", "rw", "desa", "kodePos"));
        Laws.Hold(malaysian, Side.National, random => Record(random, "alamat1", "alamat2", "poskod", "bandar", "negeri"));
        foreach (var lens in (TestLens[])[indonesian, malaysian])
            Laws.Hold(lens, Side.Canonical, Address);
    }

    private static string Record(Random random, params string[] fields) =>
        $$"""{{{string.Join(',', fields.Where(_ => random.Next(3) > 0).Select(field => $"\"{field}\":\"{Word(random, 3)}\""))}}}""";

    private static string Address(Random random)
    {
        var lines = string.Join(',', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => $"\"{Word(random)}\""));
        var parts = string.Concat(((string[])["street", "rt", "postcode", "city"]).Where(_ => random.Next(3) == 0).Select(part => $",\"{part}\":\"{Word(random)}\""));
        return $$"""{"address":{"lines":[{{lines}}]{{parts}}} }""";
    }

    private static string Word(Random random, int longest = 9) => random.Next(8) == 0 ? "" : "Jl. Melati"[..(1 + random.Next(longest))];
}
