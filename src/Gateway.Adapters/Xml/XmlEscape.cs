using System.Buffers;

namespace Gateway.Adapters.Xml;

/// <summary>Text as it stands in XML, in elements and in quoted attributes alike.</summary>
internal static class XmlEscape
{
    // 0xEF begins U+FFFE and U+FFFF, which XML cannot hold; everything else that it begins is written as it is.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(control => (byte)control), (byte)'&', (byte)'<', (byte)'>', (byte)'"', 0xEF]);

    /// <summary>Writes valid UTF-8; false where it holds a character that XML 1.0 has no way to write.</summary>
    public static bool Write(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            output.Write(text[..at]);
            var reference = text[at] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'"' => "&quot;"u8,
                (byte)'\t' => "&#9;"u8,
                (byte)'\n' => "&#10;"u8,
                (byte)'\r' => "&#13;"u8,
                0xEF when !IsNonCharacter(text[at..]) => text.Slice(at, 1),
                _ => [],
            };
            if (reference.IsEmpty)
                return false;
            output.Write(reference);
            text = text[(at + 1)..];
        }

        output.Write(text);
        return true;
    }

    private static bool IsNonCharacter(ReadOnlySpan<byte> text) => text.Length >= 3 && text[1] == 0xBF && text[2] is 0xBE or 0xBF;
}
