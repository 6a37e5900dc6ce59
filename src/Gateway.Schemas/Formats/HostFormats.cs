namespace Gateway.Schemas.Formats;

/// <summary>Domains of mailboxes (RFC 5321) and addresses (RFC 2673, RFC 4291).</summary>
internal static class HostFormats
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    /// <summary>Labels of letters, digits and inner hyphens; other scripts too where <paramref name="international"/>.</summary>
    public static bool IsDomain(ReadOnlySpan<byte> text, bool international)
    {
        if (text.Length is 0 or > LongestName)
            return false;
        foreach (var range in text.Split((byte)'.'))
        {
            var label = text[range];
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
                return false;
            foreach (var letter in label)
            {
                if (!char.IsAsciiLetterOrDigit((char)letter) && letter != '-' && !(international && letter >= 0x80))
                    return false;
            }
        }

        return true;
    }

    public static bool IsIpv4(ReadOnlySpan<byte> text)
    {
        var parts = 0;
        foreach (var range in text.Split((byte)'.'))
        {
            var part = text[range];
            if (++parts > 4 || part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0'))
                return false;
            var value = 0;
            foreach (var digit in part)
            {
                if (!char.IsAsciiDigit((char)digit))
                    return false;
                value = value * 10 + (digit - '0');
            }

            if (value > 255)
                return false;
        }

        return parts == 4;
    }

    public static bool IsIpv6(ReadOnlySpan<byte> text)
    {
        var gap = text.IndexOf("::"u8);
        if (gap < 0)
            return Groups(text, mayEndInIpv4: true) == 8;
        var before = Groups(text[..gap], mayEndInIpv4: false);
        var after = Groups(text[(gap + 2)..], mayEndInIpv4: true);
        return before >= 0 && after >= 0 && before + after < 8;
    }

    /// <summary>How many groups of 16 bits; -1 where the text is not groups.</summary>
    private static int Groups(ReadOnlySpan<byte> text, bool mayEndInIpv4)
    {
        if (text.IsEmpty)
            return 0;
        var count = 0;
        foreach (var range in text.Split((byte)':'))
        {
            var group = text[range];
            if (mayEndInIpv4 && range.End.GetOffset(text.Length) == text.Length && group.Contains((byte)'.'))
                return IsIpv4(group) ? count + 2 : -1;
            if (group.Length is 0 or > 4)
                return -1;
            foreach (var digit in group)
            {
                if (!char.IsAsciiHexDigit((char)digit))
                    return -1;
            }

            count++;
        }

        return count;
    }
}
