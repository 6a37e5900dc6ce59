using System.Text;
using Gateway.Schemas.Formats.Idna;

namespace Gateway.Schemas.Formats;

/// <summary>Host names (RFC 1123), and internationalised ones (RFC 5890 and its sisters).</summary>
internal static class HostNameFormats
{
    private const int LongestName = 253;

    /// <summary>Labels of letters, digits and inner hyphens, or encoded ones; in any script where <paramref name="international"/>.</summary>
    public static bool IsHostName(ReadOnlySpan<byte> text, bool international)
    {
        Span<CodePointRange> ranges = stackalloc CodePointRange[HostLabel.Longest];
        var total = -1;
        var (isRightToLeft, keepsBidiRule) = (false, true);
        for (var isLast = false; !isLast;)
        {
            var end = Separator(text, international, out var width);
            isLast = end < 0;
            if (!HostLabel.TryRead(isLast ? text : text[..end], international, ranges, out var count, out var length))
                return false;
            total += length + 1;
            isRightToLeft |= BidiRule.IsRightToLeft(ranges[..count]);
            keepsBidiRule &= BidiRule.Holds(ranges[..count]);
            text = isLast ? [] : text[(end + width)..];
        }

        // One label from right to left puts every other label of the name under the rule.
        return total <= LongestName && (keepsBidiRule || !isRightToLeft);
    }

    /// <summary>Where the first label ends; -1 where it is the last. Three ideographic stops part labels as a dot does (RFC 3490).</summary>
    private static int Separator(ReadOnlySpan<byte> text, bool international, out int width)
    {
        var end = text.IndexOf((byte)'.');
        width = 1;
        if (!international || Ascii.IsValid(text))
            return end;
        Nearest(text, "\u3002"u8, ref end, ref width);
        Nearest(text, "\uFF0E"u8, ref end, ref width);
        Nearest(text, "\uFF61"u8, ref end, ref width);
        return end;
    }

    private static void Nearest(ReadOnlySpan<byte> text, ReadOnlySpan<byte> stop, ref int end, ref int width)
    {
        if ((end < 0 ? text : text[..end]).IndexOf(stop) is >= 0 and var at)
            (end, width) = (at, stop.Length);
    }
}
