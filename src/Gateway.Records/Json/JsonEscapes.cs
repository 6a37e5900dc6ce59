using System.Text;

namespace Gateway.Records.Json;

/// <summary>Text with escapes (RFC 8259 section 7).</summary>
internal static class JsonEscapes
{
    private const int UnicodeLength = 6;

    /// <summary>Where the closing quotation mark stands; -1 where there is none, or an escape or a control character that the grammar does not know.</summary>
    public static int EndOfText(ReadOnlySpan<byte> text, int from)
    {
        for (var at = from; (uint)at < (uint)text.Length; at++)
        {
            if (text[at] == '"')
                return at;
            if (text[at] < 0x20)
                return -1;
            if (text[at] != '\\')
                continue;
            at++;
            if (at == text.Length)
                return -1;
            if (text[at] == 'u')
            {
                if (CodeUnit(text[(at - 1)..]) is null)
                    return -1;
                at += UnicodeLength - 2;
            }
            else if (Shorthand(text[at]) == 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Writes what the text means, and says how long that is; null where half of a surrogate pair stands alone. It is never longer than the text.</summary>
    public static int? Unescape(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'\\');
            var run = text[..(plain < 0 ? text.Length : plain)];
            run.CopyTo(output[written..]);
            written += run.Length;
            text = text[run.Length..];
            if (text.IsEmpty)
                break;
            if (text[1] != 'u')
            {
                output[written++] = Shorthand(text[1]);
                text = text[2..];
                continue;
            }

            if (Letter(text, out var length) is not { } letter)
                return null;
            written += letter.EncodeToUtf8(output[written..]);
            text = text[length..];
        }

        return written;
    }

    private static Rune? Letter(ReadOnlySpan<byte> text, out int length)
    {
        length = UnicodeLength;
        var first = CodeUnit(text)!.Value;
        if (Rune.TryCreate(first, out var letter))
            return letter;
        if (CodeUnit(text[UnicodeLength..]) is not { } second || !Rune.TryCreate(first, second, out letter))
            return null;
        length = 2 * UnicodeLength;
        return letter;
    }

    /// <summary>The code unit that a <c>\uXXXX</c> at the beginning stands for; null where there is none.</summary>
    private static char? CodeUnit(ReadOnlySpan<byte> text)
    {
        if (text.Length < UnicodeLength || text[0] != '\\' || text[1] != 'u')
            return null;
        var unit = 0;
        foreach (var digit in text[2..UnicodeLength])
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return null;
            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)unit;
    }

    private static byte Shorthand(byte letter) => letter switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => letter,
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => 0,
    };
}
