using System.Collections.Immutable;
using System.Xml;
using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Xml;

/// <summary>Reads off a schema how its records look in XML, and says what of it XML cannot hold.</summary>
internal sealed class XmlFormatReader
{
    private const int DeepestElement = 16;

    private readonly string _file;
    private readonly Problems _problems;

    private XmlFormatReader(string file, Problems problems)
    {
        _file = file;
        _problems = problems;
    }

    /// <summary>Null, with problems, where records of the schema cannot travel as XML.</summary>
    public static XmlFormat? Read(SchemaShape schema, string xmlNamespace, bool inEnvelope, string file, Problems problems)
    {
        var name = schema.Annotation("xml")["name"u8].ToString();
        if (!IsName(name) || schema.Kinds != SchemaKinds.Object)
        {
            problems.Add(file, "an XML record is an object and names its root element: add `\"xml\": {\"name\": \"…\"}` beside `type`");
            return null;
        }

        var known = problems.All.Count;
        var members = new XmlFormatReader(file, problems).Members(schema, JsonPointer.Root);
        return problems.All.Count > known ? null : new XmlFormat(xmlNamespace, new XmlElementFormat(name, repeats: false, isObject: true, members), inEnvelope);
    }

    private ImmutableArray<XmlElementFormat> Members(SchemaShape schema, JsonPointer at)
    {
        if (at.Segments.Length == DeepestElement)
        {
            _problems.Add(_file, $"`{at}`: elements are at most {DeepestElement} deep, and a schema that holds itself is not spoken in XML");
            return [];
        }

        return [.. schema.Properties.Select(property => Member(property.Name, property.Shape, at.Append(property.Name))).OfType<XmlElementFormat>()];
    }

    private XmlElementFormat? Member(string name, SchemaShape schema, JsonPointer at)
    {
        var isAttribute = name.StartsWith('@');
        var repeats = schema.Kinds == SchemaKinds.Array;
        var value = repeats ? schema.Items : schema;
        var isObject = value?.Kinds == SchemaKinds.Object;
        var isText = value is not null && (value.Kinds == SchemaKinds.String || IsListOfTexts(value));
        if (!IsName(isAttribute ? name[1..] : name))
            _problems.Add(_file, $"`{at}`: is no name of an XML element or attribute");
        else if (isAttribute && (repeats || !isText))
            _problems.Add(_file, $"`{at}`: an attribute holds one text: say `\"type\": \"string\"`");
        else if (!isObject && !isText)
            _problems.Add(_file, $"`{at}`: an element holds text or elements: say `\"type\": \"string\"` or `\"object\"`, or an array whose `items` do");
        else
            return new XmlElementFormat(name, repeats, isObject, isObject ? Members(value!, at) : []);
        return null;
    }

    private static bool IsListOfTexts(SchemaShape schema) => schema.Values is { } values && values.All(value => value.Kind == TokenKind.String);

    private static bool IsName(string name)
    {
        if (name.Length == 0 || !XmlConvert.IsStartNCNameChar(name[0]))
            return false;
        return name.All(XmlConvert.IsNCNameChar);
    }
}
