using System.Buffers;
using System.Text;

namespace Gateway.Schemas.Formats;

/// <summary>URIs by the grammar of RFC 3986, and IRIs by that of RFC 3987.</summary>
internal static class UriFormats
{
    private static readonly SearchValues<byte> SchemeLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    private static readonly SearchValues<byte> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;="u8);

    public static bool IsUri(ReadOnlySpan<byte> text, bool international)
    {
        var scheme = SchemeLength(text);
        return scheme > 0 && IsAfterScheme(text[(scheme + 1)..], international);
    }

    public static bool IsReference(ReadOnlySpan<byte> text, bool international)
    {
        var scheme = SchemeLength(text);
        if (scheme > 0)
            return IsAfterScheme(text[(scheme + 1)..], international);
        // Without a scheme a colon in the first segment would be read as the end of one.
        var first = text.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        return !(first < 0 ? text : text[..first]).Contains((byte)':') && IsAfterScheme(text, international);
    }

    /// <summary>Letters before the colon; 0 where no scheme stands there.</summary>
    private static int SchemeLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(SchemeLetters);
        return length > 0 && text[length] == ':' && char.IsAsciiLetter((char)text[0]) ? length : 0;
    }

    private static bool IsAfterScheme(ReadOnlySpan<byte> text, bool international)
    {
        if (text.IndexOf((byte)'#') is >= 0 and var hash)
        {
            if (!IsMadeOf(text[(hash + 1)..], ":@/?"u8, international, mayBePrivate: false))
                return false;
            text = text[..hash];
        }

        if (text.IndexOf((byte)'?') is >= 0 and var mark)
        {
            if (!IsMadeOf(text[(mark + 1)..], ":@/?"u8, international, mayBePrivate: true))
                return false;
            text = text[..mark];
        }

        if (text.StartsWith("//"u8))
        {
            text = text[2..];
            var slash = text.IndexOf((byte)'/');
            if (!IsAuthority(slash < 0 ? text : text[..slash], international))
                return false;
            text = slash < 0 ? [] : text[slash..];
        }

        return IsMadeOf(text, ":@/"u8, international, mayBePrivate: false);
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text, bool international)
    {
        if (text.IndexOf((byte)'@') is >= 0 and var at)
        {
            if (!IsMadeOf(text[..at], ":"u8, international, mayBePrivate: false))
                return false;
            text = text[(at + 1)..];
        }

        if (text.StartsWith("["u8))
        {
            var close = text.IndexOf((byte)']');
            return close > 0 && IsLiteral(text[1..close]) && (close == text.Length - 1 || (text[close + 1] == ':' && IsPort(text[(close + 2)..])));
        }

        var colon = text.IndexOf((byte)':');
        return (colon < 0 || IsPort(text[(colon + 1)..])) && IsMadeOf(colon < 0 ? text : text[..colon], [], international, mayBePrivate: false);
    }

    private static bool IsPort(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static bool IsLiteral(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (text[0] | 0x20) != 'v')
            return HostFormats.IsIpv6(text);
        var dot = text.IndexOf((byte)'.');
        if (dot < 2 || dot == text.Length - 1)
            return false;
        foreach (var digit in text[1..dot])
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
        }

        return !text.Contains((byte)'%') && IsMadeOf(text[(dot + 1)..], ":"u8, international: false, mayBePrivate: false);
    }

    /// <summary>Whether it holds only names' letters, escapes, and what is allowed besides.</summary>
    private static bool IsMadeOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> besides, bool international, bool mayBePrivate)
    {
        while (!text.IsEmpty)
        {
            var letter = text[0];
            var taken = 1;
            if (letter == '%')
            {
                if (text.Length < 3 || !char.IsAsciiHexDigit((char)text[1]) || !char.IsAsciiHexDigit((char)text[2]))
                    return false;
                taken = 3;
            }
            else if (letter >= 0x80)
            {
                if (!international || Rune.DecodeFromUtf8(text, out var rune, out taken) != OperationStatus.Done || !IsInternational(rune.Value, mayBePrivate))
                    return false;
            }
            else if (!NameLetters.Contains(letter) && !besides.Contains(letter))
            {
                return false;
            }

            text = text[taken..];
        }

        return true;
    }

    private static bool IsInternational(int point, bool mayBePrivate) => point switch
    {
        >= 0xA0 and <= 0xD7FF or >= 0xF900 and <= 0xFDCF or >= 0xFDF0 and <= 0xFFEF => true,
        >= 0xE000 and <= 0xF8FF => mayBePrivate,
        >= 0x10000 and <= 0xEFFFF => (point & 0xFFFF) <= 0xFFFD && point is not (>= 0xE0000 and <= 0xE0FFF),
        >= 0xF0000 => mayBePrivate && (point & 0xFFFF) <= 0xFFFD,
        _ => false,
    };
}
