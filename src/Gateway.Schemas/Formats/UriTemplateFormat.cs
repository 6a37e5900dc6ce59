namespace Gateway.Schemas.Formats;

/// <summary>URI templates by the grammar of RFC 6570.</summary>
internal static class UriTemplateFormat
{
    public static bool IsTemplate(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var taken = 1;
            if (text[0] == '{')
            {
                var close = text.IndexOf((byte)'}');
                if (close < 0 || !IsExpression(text[1..close]))
                    return false;
                taken = close + 1;
            }
            else if (text[0] == '%')
            {
                if (!IsEscape(text))
                    return false;
                taken = 3;
            }
            else if (text[0] is <= 0x20 or 0x7F || "\"<>\\^`|}"u8.Contains(text[0]))
            {
                return false;
            }

            text = text[taken..];
        }

        return true;
    }

    private static bool IsExpression(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && "+#./;?&=,!@|"u8.Contains(text[0]))
            text = text[1..];
        foreach (var range in text.Split((byte)','))
        {
            if (!IsVariable(text[range]))
                return false;
        }

        return true;
    }

    private static bool IsVariable(ReadOnlySpan<byte> text)
    {
        if (text.EndsWith("*"u8))
        {
            text = text[..^1];
        }
        else if (text.IndexOf((byte)':') is >= 0 and var colon)
        {
            var length = text[(colon + 1)..];
            if (length.Length is 0 or > 4 || length[0] == '0' || length.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
                return false;
            text = text[..colon];
        }

        var mayBeDot = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                if (!mayBeDot || i == text.Length - 1)
                    return false;
                mayBeDot = false;
                continue;
            }

            if (text[i] == '%')
            {
                if (!IsEscape(text[i..]))
                    return false;
                i += 2;
            }
            else if (!char.IsAsciiLetterOrDigit((char)text[i]) && text[i] != '_')
            {
                return false;
            }

            mayBeDot = true;
        }

        return !text.IsEmpty;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]);
}
