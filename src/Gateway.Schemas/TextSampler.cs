using System.Globalization;
using System.Text;
using Gateway.Schemas.Patterns;

namespace Gateway.Schemas;

/// <summary>
/// Writes texts in which a pattern is found: random ones, and those at the edge of what it allows. Most of what it writes matches; the
/// schema stays the judge, because an anchor in the middle of a pattern may ask for what no text has.
/// </summary>
public sealed class TextSampler
{
    private const int UsualRepeats = 12;
    private const int MostRepeats = 60;
    private const int RareLetter = 8;

    // What people type, what markup and JSON must escape, and letters of two, three and four bytes.
    private static readonly CodePointSet Usual = CodePointSet.Of((0x20, 0x7E));
    private static readonly CodePointSet Foreign = CodePointSet.Of(
        "ÀÉÑñØşʿعمر中文’–\u0301𠮷😀".EnumerateRunes().Select(letter => (letter.Value, letter.Value)));

    private static readonly CodePointSet Letters = CodePointSet.Of((0x09, 0x0A), (0x0D, 0x0D), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x1FFFD));

    private readonly PatternNode _pattern;

    private TextSampler(PatternNode pattern) => _pattern = pattern;

    /// <summary>Null where the pattern is none, or holds what is never matched here.</summary>
    public static TextSampler? Of(string pattern)
    {
        try
        {
            var node = PatternParser.Parse(pattern);
            return HasUnmatchable(node) ? null : new TextSampler(node);
        }
        catch (PatternSyntaxException)
        {
            return null;
        }
    }

    /// <summary>A random text.</summary>
    public string Any(Random random) => Write(random, (fewest, most) => random.Next(fewest, Math.Min(most ?? fewest + UsualRepeats, fewest + MostRepeats) + 1));

    /// <summary>A text that repeats nothing more often than it must.</summary>
    public string Shortest(Random random) => Write(random, (fewest, _) => fewest);

    /// <summary>The longest text of at most so many characters that this way of repeating comes to; null where every text is longer.</summary>
    public string? Longest(Random random, int most)
    {
        for (var repeats = most; repeats >= 0; repeats--)
        {
            var text = Write(random, (fewest, limit) => Math.Min(limit ?? int.MaxValue, Math.Max(fewest, repeats)));
            if (text.EnumerateRunes().Count() <= most)
                return text;
        }

        return null;
    }

    private string Write(Random random, Func<int, int?, int> repeats)
    {
        var text = new StringBuilder();
        Write(_pattern, random, repeats, text);
        return text.ToString();
    }

    private static void Write(PatternNode node, Random random, Func<int, int?, int> repeats, StringBuilder text)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Write(part, random, repeats, text);
                break;
            case PatternNode.Choice choice:
                Write(choice.Options[random.Next(choice.Options.Count)], random, repeats, text);
                break;
            case PatternNode.Repeat repeat:
                for (var left = repeats(repeat.Fewest, repeat.Most); left > 0; left--)
                    Write(repeat.Part, random, repeats, text);
                break;
            case PatternNode.Letter letter:
                Write(letter.Set, random, text);
                break;
            default:
                break;
        }
    }

    private static void Write(CodePointSet set, Random random, StringBuilder text)
    {
        var pool = random.Next(RareLetter) switch
        {
            0 => Letters,
            1 or 2 => Foreign,
            _ => Usual,
        };
        var ranges = new[] { pool, Usual, Foreign, Letters, CodePointSet.Any }.Select(likely => Common(set, likely)).FirstOrDefault(common => common.Count > 0);
        if (ranges is null)
            return;
        var (first, last) = ranges[random.Next(ranges.Count)];
        var point = random.Next(first, last + 1);
        text.Append(Rune.IsValid(point) ? new Rune(point).ToString() : string.Create(CultureInfo.InvariantCulture, $"{Rune.ReplacementChar}"));
    }

    private static List<(int First, int Last)> Common(CodePointSet set, CodePointSet other) => [.. other.Ranges.SelectMany(range => set.Between(range.First, range.Last))];

    private static bool HasUnmatchable(PatternNode node) => node switch
    {
        PatternNode.Unmatchable => true,
        PatternNode.Sequence sequence => sequence.Parts.Any(HasUnmatchable),
        PatternNode.Choice choice => choice.Options.Any(HasUnmatchable),
        PatternNode.Repeat repeat => HasUnmatchable(repeat.Part),
        _ => false,
    };
}
