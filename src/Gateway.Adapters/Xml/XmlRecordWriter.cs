using System.Buffers;
using System.Text;
using Gateway.Adapters.Soap;
using Gateway.Records;

namespace Gateway.Adapters.Xml;

/// <summary>
/// Writes one record as a document: declaration, elements in the order of the schema, everything escaped that could be read as markup.
/// Only names that the schema declares are ever written.
/// </summary>
internal sealed class XmlRecordWriter(XmlFormat format, IBufferWriter<byte> output)
{
    private readonly XmlPlace _place = new();

    public Finding? Write(RecordValue record)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        if (format.InEnvelope)
            SoapEnvelope.Begin(output);
        output.Write("<"u8);
        output.Write(format.Root.Name);
        output.Write(" xmlns=\""u8);
        XmlEscape.Write(Encoding.UTF8.GetBytes(format.Namespace), output);
        output.Write("\""u8);
        if (Members(record, format.Root) is { } finding)
            return finding;
        if (format.InEnvelope)
            SoapEnvelope.End(output);
        output.Write("\n"u8);
        return null;
    }

    /// <summary>Writes the rest of a start tag, what the element holds, and its end tag.</summary>
    private Finding? Members(RecordValue value, XmlElementFormat plan)
    {
        if (value.Kind != TokenKind.Object)
            return Here("xml/kind", "an object");
        foreach (var member in plan.Members)
        {
            if (member.IsAttribute && value[member.MemberUtf8.Span] is { Exists: true } attribute && Attribute(member, attribute) is { } finding)
                return finding;
        }

        output.Write(">"u8);
        var written = 0;
        foreach (var member in plan.Members)
        {
            var child = value[member.MemberUtf8.Span];
            if (!child.Exists)
                continue;
            written++;
            if (!member.IsAttribute && Elements(member, child) is { } finding)
                return finding;
        }

        if (written < value.Count)
            return Here("xml/member", "only members that the schema declares");
        output.Write("</"u8);
        output.Write(plan.Name);
        output.Write(">"u8);
        return null;
    }

    private Finding? Attribute(XmlElementFormat plan, RecordValue value)
    {
        output.Write(" "u8);
        output.Write(plan.Name);
        output.Write("=\""u8);
        _place.Enter(plan);
        if (Text(value) is { } finding)
            return finding;
        _place.Leave();
        output.Write("\""u8);
        return null;
    }

    private Finding? Elements(XmlElementFormat plan, RecordValue value)
    {
        if (!plan.Repeats)
            return Element(plan, value, 0);
        if (value.Kind != TokenKind.Array)
            return new Finding("xml/kind", _place.Pointer.Append(plan.Member), "an array");
        var index = 0;
        foreach (var item in value.Items)
        {
            if (Element(plan, item, index++) is { } finding)
                return finding;
        }

        return null;
    }

    private Finding? Element(XmlElementFormat plan, RecordValue value, int index)
    {
        _place.Enter(plan, index);
        output.Write("<"u8);
        output.Write(plan.Name);
        if ((plan.IsObject ? Members(value, plan) : Leaf(plan, value)) is { } finding)
            return finding;
        _place.Leave();
        return null;
    }

    private Finding? Leaf(XmlElementFormat plan, RecordValue value)
    {
        output.Write(">"u8);
        if (Text(value) is { } finding)
            return finding;
        output.Write("</"u8);
        output.Write(plan.Name);
        output.Write(">"u8);
        return null;
    }

    private Finding? Text(RecordValue value)
    {
        if (value.Kind != TokenKind.String)
            return Here("xml/kind", "a text");
        return XmlEscape.Write(value.Text, output) ? null : Here("xml/character", "characters that XML 1.0 can hold");
    }

    private Finding Here(string code, string expected) => new(code, _place.Pointer, expected);
}
