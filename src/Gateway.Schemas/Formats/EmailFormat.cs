namespace Gateway.Schemas.Formats;

/// <summary>Mailboxes of RFC 5321; of RFC 6531 where letters of other scripts are allowed.</summary>
internal static class EmailFormat
{
    private const int LongestLocalPart = 64;

    public static bool IsAddress(ReadOnlySpan<byte> text, bool international)
    {
        var at = text.LastIndexOf((byte)'@');
        if (at is <= 0 or > LongestLocalPart)
            return false;
        var local = text[..at];
        return (local[0] == '"' ? IsQuoted(local, international) : IsDotted(local, international)) && IsDomain(text[(at + 1)..], international);
    }

    private static bool IsDotted(ReadOnlySpan<byte> text, bool international)
    {
        foreach (var range in text.Split((byte)'.'))
        {
            var atom = text[range];
            if (atom.IsEmpty)
                return false;
            foreach (var letter in atom)
            {
                if (!char.IsAsciiLetterOrDigit((char)letter) && !"!#$%&'*+-/=?^_`{|}~"u8.Contains(letter) && !(international && letter >= 0x80))
                    return false;
            }
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<byte> text, bool international)
    {
        if (text.Length < 2 || text[^1] != '"')
            return false;
        var inside = text[1..^1];
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '"' || (inside[i] == '\\' && ++i == inside.Length))
                return false;
            if (inside[i] is < 0x20 or 0x7F || (inside[i] >= 0x80 && !international))
                return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<byte> text, bool international)
    {
        if (text is not [(byte)'[', .. var address, (byte)']'])
            return HostFormats.IsDomain(text, international);
        return address.StartsWith("IPv6:"u8) ? HostFormats.IsIpv6(address[5..]) : HostFormats.IsIpv4(address);
    }
}
