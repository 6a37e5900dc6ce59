namespace Gateway.Adapters.Xml;

/// <summary>A record's XML: its root element, the namespace of every element, and what the schema says of them.</summary>
internal sealed record XmlFormat(string Namespace, XmlElementFormat Root) : WireFormat;
