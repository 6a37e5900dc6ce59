using System.Buffers;
using System.Text;
using System.Xml;
using Gateway.Adapters.Soap;
using Gateway.Records;

namespace Gateway.Adapters.Xml;

/// <summary>Reads one document into rows, element by element. Used once, by one thread.</summary>
internal sealed class XmlRecordReader(XmlFormat format, RecordLimits limits, TokenTableBuilder builder)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = true,
        IgnoreComments = false,
        IgnoreProcessingInstructions = false,
        IgnoreWhitespace = false,
    };

    private readonly XmlPlace _place = new();
    private char[] _leaf = [];
    private int _leafLength;

    /// <summary>Null where a record stands in the builder, else what is wrong.</summary>
    public Finding? Read(ReadOnlyMemory<char> text)
    {
        _leaf = ArrayPool<char>.Shared.Rent(Math.Min(text.Length, limits.MaxStringBytes) + 1);
        using var source = new PooledText(text);
        using var reader = XmlReader.Create(source, Settings);
        try
        {
            return Document(reader);
        }
        catch (XmlException exception)
        {
            return XmlFault.Of(exception, text.Span, _place.Pointer);
        }
        finally
        {
            _leaf.AsSpan().Clear();
            ArrayPool<char>.Shared.Return(_leaf);
        }
    }

    private Finding? Document(XmlReader reader)
    {
        Finding? finding = null;
        while (finding is null && reader.Read())
        {
            finding = reader.NodeType switch
            {
                XmlNodeType.XmlDeclaration => Declaration(reader),
                XmlNodeType.Element => format.InEnvelope ? SoapEnvelope.Read(reader, () => Root(reader), () => Unspoken(reader)) : Root(reader),
                XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => null,
                _ => Unspoken(reader),
            };
        }

        return finding;
    }

    private static Finding? Declaration(XmlReader reader) =>
        reader.GetAttribute("encoding") is { } encoding && !encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase)
            ? new Finding("xml/encoding", JsonPointer.Root, "UTF-8")
            : null;

    private Finding? Root(XmlReader reader)
    {
        if (reader.NamespaceURI != format.Namespace)
            return Here("xml/namespace", format.Namespace);
        return reader.LocalName == format.Root.Member
            ? Object(reader, format.Root, reader.IsEmptyElement, onChild: false)
            : Here("xml/root", format.Root.Member);
    }

    /// <summary>Reads the element that the reader stands on, to its end. A null plan is an element that the schema does not know.</summary>
    private Finding? Element(XmlReader reader, XmlElementFormat? plan)
    {
        var empty = reader.IsEmptyElement;
        if (plan?.IsObject == true || HasAttributes(reader))
            return Object(reader, plan, empty, onChild: false);
        _leafLength = 0;
        while (!empty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            // Elements inside what should be text make it an object, which the schema then refuses with a place and a rule.
            if (reader.NodeType == XmlNodeType.Element)
                return IsBlank() ? Object(reader, plan, empty: false, onChild: true) : Mixed();
            if ((IsText(reader) ? Append(reader) : Unspoken(reader)) is { } finding)
                return finding;
        }

        if (Encoding.UTF8.GetByteCount(_leaf.AsSpan(0, _leafLength)) > limits.MaxStringBytes)
            return TooLong();
        builder.String(_leaf.AsSpan(0, _leafLength));
        return null;
    }

    /// <summary>Reads an element's members to its end; the reader stands on the element itself or already on its first child.</summary>
    private Finding? Object(XmlReader reader, XmlElementFormat? plan, bool empty, bool onChild)
    {
        if (builder.Depth == limits.MaxDepth)
            return Here("xml/too-deep", $"at most {limits.MaxDepth} levels");
        builder.StartObject();
        var members = new XmlMembers(builder, limits);
        var finding = onChild ? Member(reader, plan, members) : Attributes(reader, members);
        while (finding is null && !empty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            finding = reader.NodeType switch
            {
                XmlNodeType.Element => Member(reader, plan, members),
                XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => null,
                XmlNodeType.Text or XmlNodeType.CDATA => Mixed(),
                _ => Unspoken(reader),
            };
        }

        if (finding is not null)
            return finding;
        members.End();
        builder.EndObject();
        return null;
    }

    private Finding? Member(XmlReader reader, XmlElementFormat? parent, XmlMembers members)
    {
        if (reader.NamespaceURI != format.Namespace)
            return Here("xml/namespace", format.Namespace);
        var plan = parent?.Find(reader.LocalName);
        if (members.Begin(reader.LocalName, plan?.Repeats == true) is { } refused)
            return Here(refused.Code, refused.Expected);
        _place.Enter(plan, members.Items - 1);
        var finding = Element(reader, plan);
        if (finding is null)
            _place.Leave();
        return finding;
    }

    private Finding? Attributes(XmlReader reader, XmlMembers members)
    {
        while (reader.MoveToNextAttribute())
        {
            if (XmlNames.IsNamespaceDeclaration(reader))
                continue;
            if (reader.NamespaceURI.Length > 0)
                return Here("xml/namespace", "attributes without a namespace");
            if (members.Begin("@" + reader.LocalName, repeats: false) is { } refused)
                return Here(refused.Code, refused.Expected);
            if (Encoding.UTF8.GetByteCount(reader.Value) > limits.MaxStringBytes)
                return TooLong();
            builder.String(reader.Value);
        }

        reader.MoveToElement();
        return null;
    }

    private static bool HasAttributes(XmlReader reader)
    {
        var found = false;
        while (!found && reader.MoveToNextAttribute())
            found = !XmlNames.IsNamespaceDeclaration(reader);
        reader.MoveToElement();
        return found;
    }

    private static bool IsText(XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    private Finding? Append(XmlReader reader)
    {
        for (var read = -1; read != 0; _leafLength += read)
        {
            if (_leafLength == _leaf.Length || _leafLength > limits.MaxStringBytes)
                return TooLong();
            read = reader.ReadValueChunk(_leaf, _leafLength, _leaf.Length - _leafLength);
        }

        return null;
    }

    private bool IsBlank() => _leaf.AsSpan(0, _leafLength).IndexOfAnyExcept(" \t\r\n") < 0;

    private Finding Mixed() => Here("xml/mixed", "text or elements, not both");

    private Finding TooLong() => Here("xml/too-long", $"at most {limits.MaxStringBytes} bytes");

    private Finding Unspoken(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Comment => Here("xml/comment", "no comments"),
        XmlNodeType.ProcessingInstruction => Here("xml/instruction", "no processing instructions"),
        XmlNodeType.DocumentType => Here("xml/dtd", "no document type"),
        _ => Here("xml/entity", "only the five predefined entities and character references"),
    };

    private Finding Here(string code, string? expected) => new(code, _place.Pointer, expected);
}
