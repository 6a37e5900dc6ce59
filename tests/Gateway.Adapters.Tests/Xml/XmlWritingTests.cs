namespace Gateway.Adapters.Tests.Xml;

public sealed class XmlWritingTests
{
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Semakan xmlns=\"urn:test:1\"";

    [Theory]
    [InlineData("{}", "></Semakan>\n")]
    [InlineData("""{"Nama":"B","Dokumen":{"Nombor":"A1","@jenis":"P"},"@versi":"2"}""", " versi=\"2\"><Dokumen jenis=\"P\"><Nombor>A1</Nombor></Dokumen><Nama>B</Nama></Semakan>\n")]
    [InlineData("""{"Baris":["A","B"],"Orang":[{"Nama":"A"},{}]}""", "><Baris>A</Baris><Baris>B</Baris><Orang><Nama>A</Nama></Orang><Orang></Orang></Semakan>\n")]
    [InlineData("""{"Nama":"<A&B> \"x\" ]]>"}""", "><Nama>&lt;A&amp;B&gt; &quot;x&quot; ]]&gt;</Nama></Semakan>\n")]
    [InlineData("""{"Dokumen":{"@jenis":"a\"b\n\t<"}}""", "><Dokumen jenis=\"a&quot;b&#10;&#9;&lt;\"></Dokumen></Semakan>\n")]
    public void Writes_members_in_the_order_of_the_schema_and_escapes_markup(string record, string expected) =>
        Assert.Equal(Start + expected, XmlRecords.Write(record));

    [Theory]
    [InlineData("SITI <NUR> & MA'RUF \"X\"")]
    [InlineData("\\r\\n\\t line")]
    [InlineData("  ")]
    [InlineData("中文 ʿ ’ \\uFEFF \\uFFFD \\u0085 \\u2028")]
    [InlineData("]]>")]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("&amp;")]
    public void What_was_written_is_read_as_it_was(string text)
    {
        var record = $$"""{"Dokumen":{"@jenis":"{{text.Replace("\"", "\\\"", StringComparison.Ordinal)}}"},"Nama":"{{text.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""";

        var again = XmlRecords.Read(XmlRecords.Write(record));

        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(record), System.Text.Json.Nodes.JsonNode.Parse(again)), again);
    }

    [Theory]
    [InlineData("""{"Nama":"a\u0001b"}""", "xml/character /Nama")]
    [InlineData("""{"Nama":"\u0000"}""", "xml/character /Nama")]
    [InlineData("""{"Baris":["a","\uFFFE"]}""", "xml/character /Baris/1")]
    [InlineData("""{"Orang":[{"Nama":"\uFFFF"}]}""", "xml/character /Orang/0/Nama")]
    [InlineData("""{"Dokumen":{"@jenis":"\u001f"}}""", "xml/character /Dokumen/@jenis")]
    public void A_character_that_XML_cannot_hold_is_a_finding(string record, string expected) => Assert.Equal(expected, XmlRecords.Write(record));

    [Theory]
    [InlineData("""{"Lain":"x"}""", "xml/member ")]
    [InlineData("""{"Nama":3}""", "xml/kind /Nama")]
    [InlineData("""{"Nama":null}""", "xml/kind /Nama")]
    [InlineData("""{"Dokumen":"x"}""", "xml/kind /Dokumen")]
    [InlineData("""{"Baris":"x"}""", "xml/kind /Baris")]
    public void A_record_of_another_shape_is_a_finding(string record, string expected) => Assert.Equal(expected, XmlRecords.Write(record));
}
