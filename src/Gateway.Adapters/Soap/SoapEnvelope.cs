using System.Buffers;
using System.Xml;
using Gateway.Adapters.Xml;
using Gateway.Records;

namespace Gateway.Adapters.Soap;

/// <summary>
/// The envelope of SOAP 1.1 around a record: an empty header or none, and one body whose only child is the record. A fault in the
/// record's place is a finding, whatever it says: its words are the other side's own and go nowhere.
/// </summary>
internal sealed class SoapEnvelope(XmlReader reader, Func<Finding?> record, Func<Finding> unspoken)
{
    private const string Version11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Version12 = "http://www.w3.org/2003/05/soap-envelope";

    private bool _hasHeader;
    private bool _hasBody;
    private bool _hasRecord;

    /// <summary>Reads from the outermost element to its end; <paramref name="record"/> reads the record, on whose element the reader then stands.</summary>
    public static Finding? Read(XmlReader reader, Func<Finding?> record, Func<Finding> unspoken) => new SoapEnvelope(reader, record, unspoken).Envelope();

    public static void Begin(IBufferWriter<byte> output) =>
        output.Write("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"u8);

    public static void End(IBufferWriter<byte> output) => output.Write("</soap:Body></soap:Envelope>"u8);

    private Finding? Envelope()
    {
        if (reader.NamespaceURI == Version12)
            return Wrong("soap/version", Version11);
        if (!Is("Envelope"))
            return Wrong("soap/envelope", $"`Envelope` of {Version11}");
        return Children(Part) ?? (_hasBody ? null : Wrong("soap/envelope", "one `Body`"));
    }

    private Finding? Part()
    {
        if (Is("Header") && !_hasHeader && !_hasBody)
        {
            _hasHeader = true;
            return Children(() => Wrong("soap/header", "no header blocks"));
        }

        if (!Is("Body") || _hasBody)
            return Wrong("soap/envelope", "one `Body`, behind an empty `Header` or none");
        _hasBody = true;
        return Children(Record) ?? (_hasRecord ? null : Wrong("soap/body", "one record"));
    }

    private Finding? Record()
    {
        if (Is("Fault"))
            return Wrong("soap/fault", "a record");
        if (_hasRecord)
            return Wrong("soap/body", "one record");
        _hasRecord = true;
        return record();
    }

    /// <summary>Reads the element that the reader stands on to its end, child by child.</summary>
    private Finding? Children(Func<Finding?> child)
    {
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            if (!XmlNames.IsNamespaceDeclaration(reader))
                return Wrong("soap/attribute", "no attributes");
        }

        reader.MoveToElement();
        while (!isEmpty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            var finding = reader.NodeType switch
            {
                XmlNodeType.Element => child(),
                XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => null,
                XmlNodeType.Text or XmlNodeType.CDATA => Wrong("xml/mixed", "elements alone"),
                _ => unspoken(),
            };
            if (finding is not null)
                return finding;
        }

        return null;
    }

    private bool Is(string name) => reader.NamespaceURI == Version11 && reader.LocalName == name;

    private static Finding Wrong(string code, string expected) => new(code, JsonPointer.Root, expected);
}
