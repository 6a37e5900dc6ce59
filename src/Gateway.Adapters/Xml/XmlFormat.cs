namespace Gateway.Adapters.Xml;

/// <summary>A record's XML.</summary>
/// <param name="Namespace">The namespace of every element of the record.</param>
/// <param name="Root">Its root element, with what the schema says of those inside.</param>
/// <param name="InEnvelope">Whether it travels in an envelope of SOAP 1.1.</param>
internal sealed record XmlFormat(string Namespace, XmlElementFormat Root, bool InEnvelope) : WireFormat;
