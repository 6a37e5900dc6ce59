using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Tests.Xml;

public sealed class XmlReadingTests
{
    [Theory]
    [InlineData("<Nama>SITI NUR</Nama>", """{"Nama":"SITI NUR"}""")]
    [InlineData("<Nama>MA&apos;RUF &amp; &lt;A/L&gt; &quot;&#x41;&#66;&quot;</Nama>", """{"Nama":"MA'RUF & <A/L> \"AB\""}""")]
    [InlineData("<Nama><![CDATA[A & <B>]]></Nama>", """{"Nama":"A & <B>"}""")]
    [InlineData("<Nama>A<![CDATA[&entity;]]>B</Nama>", """{"Nama":"A&entity;B"}""")]
    [InlineData("<Nama> A  B </Nama>", """{"Nama":" A  B "}""")]
    [InlineData("<Nama/>", """{"Nama":""}""")]
    [InlineData("<Nama></Nama>", """{"Nama":""}""")]
    [InlineData("<Nama>  </Nama>", """{"Nama":"  "}""")]
    [InlineData("<Dokumen/>", """{"Dokumen":{}}""")]
    [InlineData("<Dokumen>\n  <Nombor>A1</Nombor>\n</Dokumen>\n", """{"Dokumen":{"Nombor":"A1"}}""")]
    [InlineData("<Dokumen jenis='P'><Nombor>A1</Nombor></Dokumen>", """{"Dokumen":{"@jenis":"P","Nombor":"A1"}}""")]
    [InlineData("<Baris>A</Baris>", """{"Baris":["A"]}""")]
    [InlineData("<Baris>A</Baris> <Baris/><Baris>B</Baris>", """{"Baris":["A","","B"]}""")]
    [InlineData("<Orang><Nama>A</Nama></Orang><Orang/>", """{"Orang":[{"Nama":"A"},{}]}""")]
    [InlineData("<Nama>N</Nama><Dokumen/>", """{"Nama":"N","Dokumen":{}}""")]
    [InlineData("<Nama>ÉØ中文</Nama>", """{"Nama":"ÉØ中文"}""")]
    [InlineData("", "{}")]
    public void Reads_elements_as_members(string content, string expected)
    {
        var expectedJson = System.Text.Json.Nodes.JsonNode.Parse(expected)!.ToJsonString();

        var read = XmlRecords.Read(XmlRecords.Document(content));

        Assert.Equal(expectedJson, System.Text.Json.Nodes.JsonNode.Parse(read)!.ToJsonString());
    }

    [Fact]
    public void Reads_a_prefixed_namespace_a_declaration_and_a_byte_order_mark()
    {
        const string Prefixed = "<?xml version='1.0' encoding='utf-8'?>\r\n<s:Semakan xmlns:s='urn:test:1'><s:Nama>A</s:Nama></s:Semakan>\r\n";

        Assert.Equal("""{"Nama":"A"}""", XmlRecords.Read(Prefixed));
        Assert.Equal("""{"Nama":"A"}""", XmlRecords.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Prefixed)]));
    }

    [Fact]
    public void Leaves_what_the_schema_does_not_know_for_the_schema_to_refuse()
    {
        Assert.Equal("""{"Lain":{"Dalam":"x"},"Nama":"A"}""", XmlRecords.Read(XmlRecords.Document("<Lain><Dalam>x</Dalam></Lain><Nama>A</Nama>")));
        Assert.Equal("""{"Nama":{"Lain":"x"}}""", XmlRecords.Read(XmlRecords.Document("<Nama><Lain>x</Lain></Nama>")));
        Assert.Equal("""{"Lain":{"@a":"1"}}""", XmlRecords.Read(XmlRecords.Document("<Lain a='1'/>")));
    }

    [Theory]
    [InlineData("<Nama>A</Nama><Nama>B</Nama>", "xml/duplicate ")]
    [InlineData("<Lain/><Lain/>", "xml/duplicate ")]
    [InlineData("<Dokumen><Nombor>A</Nombor><Negara>IDN</Negara><Nombor>A</Nombor></Dokumen>", "xml/duplicate /Dokumen")]
    [InlineData("<Baris>A</Baris><Nama>N</Nama><Baris>B</Baris>", "xml/duplicate ")]
    [InlineData("<Nama>A<Lain/></Nama>", "xml/mixed /Nama")]
    [InlineData("<Nama><Lain/>A</Nama>", "xml/mixed /Nama")]
    [InlineData("<Dokumen>A1</Dokumen>", "xml/mixed /Dokumen")]
    [InlineData("<Dokumen><Nombor>A</Nombor>text</Dokumen>", "xml/mixed /Dokumen")]
    [InlineData("<Orang/><Orang>x</Orang>", "xml/mixed /Orang/1")]
    [InlineData("<Dokumen><Nombor a='1'>A</Nombor></Dokumen>", "xml/mixed /Dokumen/Nombor")]
    [InlineData("text", "xml/mixed ")]
    [InlineData("<Nama xmlns='urn:other'>A</Nama>", "xml/namespace ")]
    [InlineData("<Nama xmlns=''>A</Nama>", "xml/namespace ")]
    [InlineData("<Dokumen xmlns:x='urn:x' x:jenis='P'/>", "xml/namespace /Dokumen")]
    [InlineData("<Nama xml:lang='ms'>A</Nama>", "xml/namespace /Nama")]
    [InlineData("<Nama><!-- c -->A</Nama>", "xml/comment /Nama")]
    [InlineData("<Nama>A<!-- c -->B</Nama>", "xml/comment /Nama")]
    [InlineData("<Dokumen><?do it?></Dokumen>", "xml/instruction /Dokumen")]
    [InlineData("<Nama>&lain;</Nama>", "xml/entity /Nama")]
    [InlineData("<Dokumen jenis='&lain;'/>", "xml/entity ")]
    [InlineData("<Nama>A & B</Nama>", "xml/syntax /Nama")]
    [InlineData("<Nama>&#0;</Nama>", "xml/syntax /Nama")]
    [InlineData("<Nama>&#xFFFF;</Nama>", "xml/syntax /Nama")]
    [InlineData("<Nama>A</nama>", "xml/syntax /Nama")]
    [InlineData("<Dokumen jenis='P' jenis='Q'/>", "xml/syntax ")]
    [InlineData("<Dokumen jenis=P/>", "xml/syntax ")]
    [InlineData("<x:Nama>A</x:Nama>", "xml/syntax ")]
    [InlineData("<Nama>]]></Nama>", "xml/syntax /Nama")]
    [InlineData("<Lain><Dalam>&foo;</Dalam></Lain>", "xml/entity ")]
    public void Refuses_what_no_format_needs_and_names_only_places_that_the_schema_knows(string content, string expected) =>
        Assert.Equal(expected, XmlRecords.Read(XmlRecords.Document(content)));

    [Theory]
    [InlineData("<Semakan>", "xml/namespace ")]
    [InlineData("<Semakan xmlns='urn:other'/>", "xml/namespace ")]
    [InlineData("<Jawapan xmlns='urn:test:1'/>", "xml/root ")]
    [InlineData("<!-- c --><Semakan xmlns='urn:test:1'/>", "xml/comment ")]
    [InlineData("<?xml-stylesheet href='x'?><Semakan xmlns='urn:test:1'/>", "xml/instruction ")]
    [InlineData("<Semakan xmlns='urn:test:1'/><!-- c -->", "xml/comment ")]
    [InlineData("<Semakan xmlns='urn:test:1'/>garbage", "xml/syntax ")]
    [InlineData("<Semakan xmlns='urn:test:1'/><Semakan xmlns='urn:test:1'/>", "xml/syntax ")]
    [InlineData("<Semakan xmlns='urn:test:1'>", "xml/syntax ")]
    [InlineData(" <?xml version='1.0'?><Semakan xmlns='urn:test:1'/>", "xml/syntax ")]
    [InlineData("<?xml version='1.1'?><Semakan xmlns='urn:test:1'/>", "xml/syntax ")]
    [InlineData("{\"Nama\":\"A\"}", "xml/syntax ")]
    [InlineData("", "xml/syntax ")]
    [InlineData("\0", "xml/syntax ")]
    public void Refuses_a_document_that_is_not_just_the_expected_element(string xml, string expected) => Assert.Equal(expected, XmlRecords.Read(xml));

    [Fact]
    public void A_finding_never_holds_a_value_or_a_name_of_the_sender()
    {
        const string Secret = "RAHSIA";
        string[] documents =
        [
            XmlRecords.Document($"<Nama>{Secret}</{Secret}>"),
            XmlRecords.Document($"<{Secret}>&{Secret};</{Secret}>"),
            XmlRecords.Document($"<{Secret}>x<y/></{Secret}>"),
            $"<{Secret}/>",
        ];

        foreach (var document in documents)
        {
            Assert.False(Adapters.Xml.XmlCodec.TryRead(Encoding.UTF8.GetBytes(document), XmlRecords.Format, RecordLimits.Exchange, out _, out var finding));
            Assert.DoesNotContain(Secret, finding.ToString(), StringComparison.Ordinal);
        }
    }
}
