using System.Globalization;
using System.Text;

namespace Gateway.Adapters.Generating;

/// <summary>The characters that a class of a pattern allows, out of those that samples are made of.</summary>
internal static class CharacterPool
{
    private const string Digits = "0123456789";
    private const string Blank = " \t\n\r";
    private const string Word = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

    /// <summary>Printable ASCII, what markup and JSON must escape among it, and letters of two and three bytes.</summary>
    public static string Anything { get; } = string.Concat(Enumerable.Range(0x20, 0x5F).Select(code => (char)code)) + "ÀÉñØşʿ中文’";

    private static string All { get; } = Anything + "\t\n\r\u0001\u007F";

    /// <summary>Reads a class whose opening bracket was taken.</summary>
    public static string Read(string pattern, ref int at)
    {
        var negated = pattern[at] == '^';
        if (negated)
            at++;
        var taken = new StringBuilder();
        while (pattern[at] != ']')
        {
            var first = One(pattern, ref at);
            if (first.Length == 1 && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                var last = One(pattern, ref at);
                for (var letter = first[0]; letter <= last[0]; letter++)
                    taken.Append(letter);
                continue;
            }

            taken.Append(first);
        }

        at++;
        var set = taken.ToString();
        return negated ? Without(set) : set;
    }

    /// <summary>Reads an escape whose backslash was taken.</summary>
    public static string Escape(string pattern, ref int at)
    {
        var letter = pattern[at++];
        switch (letter)
        {
            case 'd':
                return Digits;
            case 's':
                return Blank;
            case 'w':
                return Word;
            case 'S':
                return Without(Blank);
            case 'D':
                return Without(Digits);
            case 'x':
                at += 2;
                return Code(pattern[(at - 2)..at]);
            case 'u':
                at += 4;
                return Code(pattern[(at - 4)..at]);
            default:
                return char.IsLetterOrDigit(letter) ? throw new FormatException("an escape of another kind") : letter.ToString();
        }
    }

    private static string One(string pattern, ref int at)
    {
        var letter = pattern[at++];
        return letter == '\\' ? Escape(pattern, ref at) : letter.ToString();
    }

    private static string Code(string digits) => ((char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    private static string Without(string set) => string.Concat(All.Where(letter => !set.Contains(letter, StringComparison.Ordinal)));
}
