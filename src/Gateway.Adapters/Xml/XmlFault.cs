using System.Xml;
using Gateway.Records;

namespace Gateway.Adapters.Xml;

/// <summary>Says what an XML reader stumbled over; the reader itself knows but gives no code.</summary>
internal static class XmlFault
{
    private const string Predefined = "only the five predefined entities and character references";

    public static Finding Of(XmlException exception, ReadOnlySpan<char> text, JsonPointer at)
    {
        if (StartsWithDoctype(text))
            return new Finding("xml/dtd", JsonPointer.Root, "no document type");
        if (FirstEntity(text) is { } entity && entity <= Offset(text, exception))
            return new Finding("xml/entity", at, Predefined);
        return new Finding("xml/syntax", at, $"well-formed XML 1.0; reading stopped at line {exception.LineNumber}, position {exception.LinePosition}");
    }

    /// <summary>Whether a document type stands before the root: comments and instructions there were refused before it was reached.</summary>
    private static bool StartsWithDoctype(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<?xml") && text.IndexOf("?>") is > 0 and var end)
            text = text[(end + 2)..];
        return text.TrimStart(" \t\r\n").StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the first named reference other than the five begins, outside CDATA.</summary>
    private static int? FirstEntity(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var step = text[at..].IndexOfAny('&', '<');
            if (step < 0)
                return null;
            at += step;
            if (text[at] == '&' && IsForeign(text[(at + 1)..]))
                return at;
            if (!text[at..].StartsWith("<![CDATA["))
                continue;
            var end = text[at..].IndexOf("]]>");
            if (end < 0)
                return null;
            at += end + 2;
        }

        return null;
    }

    private static bool IsForeign(ReadOnlySpan<char> reference)
    {
        var end = 0;
        while (end < reference.Length && (XmlConvert.IsNCNameChar(reference[end]) || reference[end] == ':'))
            end++;
        return end > 0 && reference[..end] is not ("amp" or "lt" or "gt" or "quot" or "apos");
    }

    /// <summary>Where the reader stopped: at the name of a reference, or at whatever else it did not understand.</summary>
    private static int Offset(ReadOnlySpan<char> text, XmlException exception)
    {
        var offset = 0;
        for (var line = 1; line < exception.LineNumber && offset < text.Length; line++)
        {
            var end = text[offset..].IndexOfAny('\r', '\n');
            if (end < 0)
                break;
            offset += end + (text[offset..][end..].StartsWith("\r\n") ? 2 : 1);
        }

        return offset + exception.LinePosition;
    }
}
