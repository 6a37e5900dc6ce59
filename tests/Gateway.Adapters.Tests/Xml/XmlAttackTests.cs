using System.Diagnostics;
using System.Text;
using Gateway.Records;

namespace Gateway.Adapters.Tests.Xml;

/// <summary>Documents made to hurt a reader. Each is refused by name, fast, and without a look at anything outside the document.</summary>
public sealed class XmlAttackTests
{
    private static readonly RecordLimits Small = new() { MaxBytes = 256 * 1024, MaxDepth = 8, MaxItems = 10, MaxMembers = 5, MaxStringBytes = 100 };

    [Theory]
    [InlineData("<!DOCTYPE Semakan><Semakan xmlns='urn:test:1'/>")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE Semakan [<!ELEMENT Semakan ANY>]><Semakan xmlns='urn:test:1'/>")]
    [InlineData("<!DOCTYPE Semakan SYSTEM 'file:///etc/passwd'><Semakan xmlns='urn:test:1'/>")]
    [InlineData("<!DOCTYPE Semakan PUBLIC '-//X' 'http://127.0.0.1:9/x.dtd'><Semakan xmlns='urn:test:1'/>")]
    [InlineData("<!DOCTYPE Semakan [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Semakan xmlns='urn:test:1'><Nama>&x;</Nama></Semakan>")]
    [InlineData("<!DOCTYPE Semakan [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;]><Semakan xmlns='urn:test:1'/>")]
    [InlineData("<!DOCTYPE Semakan [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><Semakan xmlns='urn:test:1'><Nama>&b;</Nama></Semakan>")]
    public void Refuses_every_document_type(string xml) => Assert.Equal("xml/dtd ", XmlRecords.Read(xml));

    [Fact]
    public void Refuses_a_billion_laughs_before_the_first()
    {
        var bomb = new StringBuilder("<!DOCTYPE Semakan [<!ENTITY l0 'ha'>");
        for (var level = 1; level < 30; level++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY l{level} '{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}'>");
        bomb.Append("]><Semakan xmlns='urn:test:1'><Nama>&l29;</Nama></Semakan>");

        Assert.Equal("xml/dtd ", Quickly(Encoding.UTF8.GetBytes(bomb.ToString())));
    }

    [Fact]
    public void Refuses_deep_nesting_wherever_it_stands()
    {
        var opened = string.Concat(Enumerable.Repeat("<a>", 50_000));

        Assert.Equal("xml/too-deep ", Quickly(Encoding.UTF8.GetBytes(XmlRecords.Document(opened))));
        Assert.Equal("xml/too-deep /Nama", Quickly(Encoding.UTF8.GetBytes(XmlRecords.Document("<Nama>" + opened))));
    }

    [Fact]
    public void Takes_just_as_many_levels_as_the_limit_says()
    {
        string Nested(int levels) => XmlRecords.Document(string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels)));

        Assert.StartsWith("{", XmlRecords.Read(Nested(8), Small), StringComparison.Ordinal);
        Assert.Equal("xml/too-deep ", XmlRecords.Read(Nested(9), Small));
    }

    [Fact]
    public void Refuses_texts_names_and_attributes_that_are_too_long()
    {
        var just = new string('x', 100);

        Assert.Equal($$"""{"Nama":"{{just}}"}""", XmlRecords.Read(XmlRecords.Document($"<Nama>{just}</Nama>"), Small));
        Assert.Equal("xml/too-long /Nama", XmlRecords.Read(XmlRecords.Document($"<Nama>{just}x</Nama>"), Small));
        Assert.Equal("xml/too-long /Nama", XmlRecords.Read(XmlRecords.Document($"<Nama>{new string('é', 51)}</Nama>"), Small));
        Assert.Equal("xml/too-long /Nama", XmlRecords.Read(XmlRecords.Document($"<Nama>{just}<![CDATA[x]]></Nama>"), Small));
        Assert.Equal("xml/too-long /Baris/0", XmlRecords.Read(XmlRecords.Document($"<Baris>{new string(' ', 101)}</Baris>"), Small));
        Assert.Equal("xml/too-long ", XmlRecords.Read(XmlRecords.Document($"<{just}x/>"), Small));
        Assert.Equal("xml/too-long /Dokumen", XmlRecords.Read(XmlRecords.Document($"<Dokumen jenis='{just}x'/>"), Small));
    }

    [Fact]
    public void Refuses_too_many_members_items_and_attributes()
    {
        var members = string.Concat(Enumerable.Range(0, 6).Select(number => $"<m{number}/>"));
        var attributes = string.Concat(Enumerable.Range(0, 6).Select(number => $" m{number}=''"));

        Assert.Equal("xml/too-many ", XmlRecords.Read(XmlRecords.Document(members), Small));
        Assert.Equal("xml/too-many /Dokumen", XmlRecords.Read(XmlRecords.Document($"<Dokumen{attributes}/>"), Small));
        Assert.Equal("xml/too-many ", XmlRecords.Read(XmlRecords.Document(string.Concat(Enumerable.Repeat("<Baris/>", 11))), Small));
        Assert.StartsWith("{", XmlRecords.Read(XmlRecords.Document(string.Concat(Enumerable.Repeat("<Baris/>", 10))), Small), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_document_that_is_too_large_unread()
    {
        var bytes = new byte[RecordLimits.Exchange.MaxBytes + 1];

        Assert.Equal("xml/too-large ", XmlRecords.Read(bytes));
    }

    [Fact]
    public void A_quarter_of_a_megabyte_of_one_attribute_is_refused_fast()
    {
        var huge = XmlRecords.Document($"<Dokumen jenis='{new string('a', 200_000)}'/>");

        Assert.Equal("xml/too-long /Dokumen", Quickly(Encoding.UTF8.GetBytes(huge)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("UTF-7")]
    [InlineData("ISO-8859-1")]
    [InlineData("us-ascii")]
    [InlineData("ebcdic-cp-us")]
    public void Refuses_every_encoding_but_one(string encoding) =>
        Assert.Equal("xml/encoding ", XmlRecords.Read($"<?xml version='1.0' encoding='{encoding}'?>{XmlRecords.Document("<Nama>A</Nama>")}"));

    [Fact]
    public void Refuses_bytes_of_other_encodings()
    {
        var document = XmlRecords.Document("<Nama>É</Nama>");

        Assert.Equal("xml/invalid-utf8 ", XmlRecords.Read(Encoding.Latin1.GetBytes(document)));
        Assert.Equal("xml/invalid-utf8 ", XmlRecords.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(document)]));
        Assert.Equal("xml/syntax ", XmlRecords.Read(Encoding.Unicode.GetBytes(XmlRecords.Document("<Nama>A</Nama>"))));
        Assert.Equal("xml/syntax ", XmlRecords.Read(Encoding.BigEndianUnicode.GetBytes(XmlRecords.Document("<Nama>A</Nama>"))));
        Assert.Equal("xml/syntax ", XmlRecords.Read("+ADw-Semakan xmlns=+ACI-urn:test:1+ACI-/+AD4-"));
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0xBC })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xC3 })]
    public void Refuses_overlong_surrogate_and_broken_bytes(byte[] bad)
    {
        var halves = XmlRecords.Document("<Nama>|</Nama>").Split('|');

        Assert.Equal("xml/invalid-utf8 ", XmlRecords.Read([.. Encoding.UTF8.GetBytes(halves[0]), .. bad, .. Encoding.UTF8.GetBytes(halves[1])]));
    }

    private static string Quickly(byte[] xml)
    {
        var watch = Stopwatch.StartNew();
        var read = XmlRecords.Read(xml);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
        return read;
    }
}
