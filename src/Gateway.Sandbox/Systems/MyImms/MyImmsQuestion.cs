using System.Xml;
using Gateway.Sandbox.Systems.Questions;

namespace Gateway.Sandbox.Systems.MyImms;

/// <summary>Reads MyIMMs' questions: <c>SemakanDokumen</c> and <c>SemakanStatus</c>, which share their elements.</summary>
internal static class MyImmsQuestion
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    /// <summary>Null where the bytes are no such question.</summary>
    /// <param name="xml">The bytes.</param>
    /// <param name="root">The root element that the operation takes.</param>
    /// <param name="today">Decides the century of a zone's birth year.</param>
    public static NationalQuestion? Read(ReadOnlySpan<byte> xml, string root, DateOnly today)
    {
        var draft = new QuestionDraft();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml.ToArray()), Settings);
            reader.MoveToContent();
            if (reader.LocalName != root || reader.NamespaceURI != MyImmsWords.Namespace)
                return null;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    Element(reader, draft);
            }

            return draft.Finish(today);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Element(XmlReader reader, QuestionDraft draft)
    {
        switch (reader.LocalName)
        {
            case "Negara":
                draft.Host = Text(reader);
                break;
            case "NegaraPengeluar":
                draft.Issuer = Text(reader);
                break;
            case "NoDokumen":
                draft.Number = Text(reader);
                break;
            case "BarisMrz":
                draft.ZoneLine(Text(reader));
                break;
            case "NamaPenuh":
                draft.Name(Text(reader));
                break;
            case "TarikhLahir":
                draft.Birth(YearFirst(Text(reader)));
                break;
            case "Jantina":
                draft.Sex(Text(reader));
                break;
            case "Warganegara":
                draft.Nationality(Text(reader));
                break;
            default:
                break;
        }
    }

    private static string Text(XmlReader reader)
    {
        reader.Read();
        return reader.NodeType == XmlNodeType.Text ? reader.Value : throw new XmlException();
    }

    private static string YearFirst(string date) => string.Join('-', date.Split('/').Reverse());
}
