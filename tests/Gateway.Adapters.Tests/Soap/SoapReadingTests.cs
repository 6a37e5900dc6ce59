using System.Text;
using Gateway.Adapters.Tests.Xml;
using Gateway.Records;

namespace Gateway.Adapters.Tests.Soap;

public sealed class SoapReadingTests
{
    private const string Record = "<r:Semakan xmlns:r='urn:test:1'><r:Nama>A</r:Nama></r:Semakan>";

    [Theory]
    [InlineData($"<s:Body>{Record}</s:Body>")]
    [InlineData($"<s:Header/><s:Body>{Record}</s:Body>")]
    [InlineData($"\n <s:Header> </s:Header>\n <s:Body>\n  {Record}\n </s:Body>\n")]
    public void Reads_the_only_child_of_the_body(string content) => Assert.Equal("""{"Nama":"A"}""", Read(Envelope(content)));

    [Fact]
    public void Reads_an_envelope_under_any_prefix_with_a_declaration_and_a_byte_order_mark()
    {
        const string Plain = $"<?xml version='1.0' encoding='utf-8'?>\n<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body>{Record}</Body></Envelope>\n";

        Assert.Equal("""{"Nama":"A"}""", Read(Plain));
        Assert.Equal("""{"Nama":"A"}""", XmlRecords.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plain)], format: XmlRecords.InEnvelope));
    }

    [Theory]
    [InlineData("no-envelope", Record, "soap/envelope ")]
    [InlineData("envelope-of-soap-1.2", $"<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>{Record}</s:Body></s:Envelope>", "soap/version ")]
    [InlineData("envelope-without-namespace", $"<Envelope><Body>{Record}</Body></Envelope>", "soap/envelope ")]
    [InlineData("other-element-of-soap", "<s:Fault xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>", "soap/envelope ")]
    [InlineData("document-type-before-the-envelope", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>", "xml/dtd ")]
    [InlineData("comment-before-the-envelope", "<!-- c --><x/>", "xml/comment ")]
    [InlineData("two-envelopes", $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{Record}</s:Body></s:Envelope><x/>", "xml/syntax ")]
    public void Refuses_what_is_no_envelope(string wrong, string xml, string expected) => AssertRefused(wrong, xml, expected);

    [Theory]
    [InlineData("empty-envelope", "", "soap/envelope ")]
    [InlineData("header-alone", "<s:Header/>", "soap/envelope ")]
    [InlineData("header-block", $"<s:Header><x/></s:Header><s:Body>{Record}</s:Body>", "soap/header ")]
    [InlineData("header-that-must-be-understood", $"<s:Header><t:T xmlns:t='urn:t' s:mustUnderstand='1'/></s:Header><s:Body>{Record}</s:Body>", "soap/header ")]
    [InlineData("two-headers", $"<s:Header/><s:Header/><s:Body>{Record}</s:Body>", "soap/envelope ")]
    [InlineData("header-behind-the-body", $"<s:Body>{Record}</s:Body><s:Header/>", "soap/envelope ")]
    [InlineData("two-bodies", $"<s:Body>{Record}</s:Body><s:Body>{Record}</s:Body>", "soap/envelope ")]
    [InlineData("element-beside-the-body", $"<s:Body>{Record}</s:Body><x/>", "soap/envelope ")]
    [InlineData("body-of-another-namespace", $"<Body xmlns='urn:test:1'>{Record}</Body>", "soap/envelope ")]
    [InlineData("empty-body", "<s:Body/>", "soap/body ")]
    [InlineData("blank-body", "<s:Body> </s:Body>", "soap/body ")]
    [InlineData("two-records", $"<s:Body>{Record}{Record}</s:Body>", "soap/body ")]
    [InlineData("text-in-the-body", $"<s:Body>x{Record}</s:Body>", "xml/mixed ")]
    [InlineData("text-beside-the-body", $"x<s:Body>{Record}</s:Body>", "xml/mixed ")]
    [InlineData("comment-in-the-body", $"<s:Body><!-- c -->{Record}</s:Body>", "xml/comment ")]
    [InlineData("instruction-in-the-body", $"<s:Body>{Record}<?x?></s:Body>", "xml/instruction ")]
    [InlineData("encoding-style", $"<s:Body s:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>{Record}</s:Body>", "soap/attribute ")]
    [InlineData("record-of-another-namespace", "<s:Body><Semakan xmlns='urn:other'/></s:Body>", "xml/namespace ")]
    [InlineData("record-of-another-name", "<s:Body><Lain xmlns='urn:test:1'/></s:Body>", "xml/root ")]
    [InlineData("entity-in-the-record", "<s:Body><Semakan xmlns='urn:test:1'><Nama>&x;</Nama></Semakan></s:Body>", "xml/entity /Nama")]
    [InlineData("member-twice-in-the-record", "<s:Body><Semakan xmlns='urn:test:1'><Nama>A</Nama><Nama>B</Nama></Semakan></s:Body>", "xml/duplicate ")]
    public void Refuses_what_the_envelope_should_not_hold(string wrong, string content, string expected) => AssertRefused(wrong, Envelope(content), expected);

    [Theory]
    [InlineData("<s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>NIK 3171011708850001</faultstring></s:Fault></s:Body>")]
    [InlineData("<s:Body><s:Fault/></s:Body>")]
    [InlineData($"<s:Body>{Record}<s:Fault/></s:Body>")]
    public void A_fault_is_told_by_its_name_and_none_of_its_words(string content)
    {
        Assert.False(Adapters.Xml.XmlCodec.TryRead(Encoding.UTF8.GetBytes(Envelope(content)), XmlRecords.InEnvelope, RecordLimits.Exchange, out _, out var finding));

        Assert.Equal(new Finding("soap/fault", JsonPointer.Root, "a record"), finding);
    }

    [Fact]
    public void Takes_as_many_levels_inside_the_envelope_as_outside_one()
    {
        string Nested(int levels) => XmlRecords.Document(string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels)));
        var limits = new RecordLimits { MaxDepth = 8 };

        Assert.StartsWith("{", Read(Envelope($"<s:Body>{Nested(8)}</s:Body>"), limits), StringComparison.Ordinal);
        Assert.Equal("xml/too-deep ", Read(Envelope($"<s:Body>{Nested(9)}</s:Body>"), limits));
    }

    [Fact]
    public void Writes_the_record_in_an_envelope_that_reads_as_it_was()
    {
        var written = XmlRecords.Write("""{"@versi":"1","Nama":"A & B"}""", XmlRecords.InEnvelope);

        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
            + "<Semakan xmlns=\"urn:test:1\" versi=\"1\"><Nama>A &amp; B</Nama></Semakan></soap:Body></soap:Envelope>\n",
            written);
        Assert.Equal("""{"@versi":"1","Nama":"A & B"}""", Read(written));
    }

    private static string Envelope(string content) => $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>{content}</s:Envelope>";

    private static string Read(string xml, RecordLimits? limits = null) => XmlRecords.Read(Encoding.UTF8.GetBytes(xml), limits, XmlRecords.InEnvelope);

    private static void AssertRefused(string wrong, string xml, string expected) => Assert.True(expected == Read(xml), $"{wrong}: {Read(xml)}");
}
