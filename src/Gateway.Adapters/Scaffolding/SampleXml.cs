using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gateway.Records;

namespace Gateway.Adapters.Scaffolding;

/// <summary>
/// Reads XML of which there is no schema yet: elements and <c>@</c>attributes are members, and what is repeated in any of the samples is an
/// array in all of them. Nothing but a draft is made from it; exchanges read by the codec, which is stricter.
/// </summary>
internal sealed class SampleXml
{
    private readonly HashSet<string> _repeated = [];

    /// <summary>A document's root element. Throws <see cref="XmlException"/> where it is none, or has a document type.</summary>
    public static XElement Parse(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = RecordLimits.Exchange.MaxBytes };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        return XElement.Load(reader);
    }

    /// <summary>Learns which elements are repeated; called with every sample before any is read.</summary>
    public void Learn(XElement element, string path = "")
    {
        foreach (var group in element.Elements().GroupBy(child => child.Name.LocalName))
        {
            var here = $"{path}/{group.Key}";
            if (group.Count() > 1)
                _repeated.Add(here);
            foreach (var child in group)
                Learn(child, here);
        }
    }

    public TokenTable Read(XElement root)
    {
        using var builder = new TokenTableBuilder();
        Value(root, "", isRoot: true, builder);
        return builder.Build();
    }

    private void Value(XElement element, string path, bool isRoot, TokenTableBuilder builder)
    {
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        if (!isRoot && attributes.Count == 0 && !element.HasElements)
        {
            builder.String(element.Value);
            return;
        }

        builder.StartObject();
        foreach (var attribute in attributes)
        {
            builder.Name(Encoding.UTF8.GetBytes("@" + attribute.Name.LocalName));
            builder.String(attribute.Value);
        }

        foreach (var group in element.Elements().GroupBy(child => child.Name.LocalName))
        {
            var here = $"{path}/{group.Key}";
            builder.Name(Encoding.UTF8.GetBytes(group.Key));
            var repeats = _repeated.Contains(here);
            if (repeats)
                builder.StartArray();
            foreach (var child in group)
                Value(child, here, isRoot: false, builder);
            if (repeats)
                builder.EndArray();
        }

        builder.EndObject();
    }
}
