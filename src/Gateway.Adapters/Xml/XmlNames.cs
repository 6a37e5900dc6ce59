using System.Xml;

namespace Gateway.Adapters.Xml;

/// <summary>What an attribute's name says.</summary>
internal static class XmlNames
{
    /// <summary>Whether the attribute that the reader stands on binds a prefix and says nothing else.</summary>
    public static bool IsNamespaceDeclaration(XmlReader reader) => reader.Prefix == "xmlns" || (reader.Prefix.Length == 0 && reader.LocalName == "xmlns");
}
