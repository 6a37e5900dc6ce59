using System.Globalization;
using System.Text;

namespace Gateway.Schemas.Patterns;

/// <summary>
/// Writes a pattern in the dialect of .NET, over UTF-16: characters beyond the basic plane become surrogate pairs, and every class
/// is spelt out, so that none of .NET's own meanings of <c>\d</c>, <c>\w</c>, <c>$</c> or a dot is left.
/// </summary>
internal sealed class PatternWriter
{
    private const string Nothing = @"[^\u0000-\uFFFF]";

    private readonly StringBuilder _text = new();

    public static string Write(PatternNode node)
    {
        var writer = new PatternWriter();
        writer.Append(node);
        return writer._text.ToString();
    }

    private void Append(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Append(part);
                break;
            case PatternNode.Choice choice:
                _text.Append("(?:");
                for (var i = 0; i < choice.Options.Count; i++)
                {
                    if (i > 0)
                        _text.Append('|');
                    Append(choice.Options[i]);
                }

                _text.Append(')');
                break;
            case PatternNode.Repeat repeat:
                _text.Append("(?:");
                Append(repeat.Part);
                _text.Append(CultureInfo.InvariantCulture, $"){{{repeat.Fewest},{repeat.Most}}}");
                break;
            case PatternNode.Letter letter:
                Append(letter.Set);
                break;
            case PatternNode.Start:
                _text.Append(@"\A");
                break;
            case PatternNode.End:
                _text.Append(@"\z");
                break;
            case PatternNode.Unmatchable unmatchable:
                throw new PatternSyntaxException($"needs {unmatchable.What}, which is not matched here: write it without");
            default:
                throw new InvalidOperationException("a pattern has no other parts");
        }
    }

    private void Append(CodePointSet set)
    {
        var options = new List<string>();
        var basic = set.Between(0, 0xD7FF).Concat(set.Between(0xE000, 0xFFFF)).ToList();
        if (basic.Count > 0)
            options.Add(Class(basic));
        options.AddRange(Pairs(set));
        _text.Append(options.Count switch
        {
            0 => Nothing,
            1 => $"(?:{options[0]})",
            _ => $"(?:{string.Join('|', options)})",
        });
    }

    /// <summary>High surrogates that lead to the same low ones are written together.</summary>
    private static IEnumerable<string> Pairs(CodePointSet set)
    {
        var whole = new List<(int First, int Last)>();
        var byHigh = new SortedDictionary<int, List<(int First, int Last)>>();
        foreach (var (first, last) in set.Between(0x10000, CodePointSet.Last))
        {
            for (var start = first; start <= last;)
            {
                var high = 0xD800 + ((start - 0x10000) >> 10);
                // Those that lead to every low one go together: a dot has a thousand of them.
                var blocks = (start & 0x3FF) == 0 ? (last + 1 - start) >> 10 : 0;
                if (blocks > 0)
                {
                    whole.Add((high, high + blocks - 1));
                    start += blocks << 10;
                    continue;
                }

                var end = Math.Min(last, start | 0x3FF);
                if (!byHigh.TryGetValue(high, out var low))
                    byHigh.Add(high, low = []);
                low.Add((0xDC00 + (start & 0x3FF), 0xDC00 + (end & 0x3FF)));
                start = end + 1;
            }
        }

        var pairs = from pair in byHigh
                    group pair.Key by Class(pair.Value) into same
                    select Class(CodePointSet.Of(same.Select(high => (high, high))).Ranges) + same.Key;
        return whole.Count == 0 ? pairs : pairs.Append(Class(whole) + Class([(0xDC00, 0xDFFF)]));
    }

    private static string Class(IEnumerable<(int First, int Last)> ranges)
    {
        var text = new StringBuilder("[");
        foreach (var (first, last) in ranges)
        {
            text.Append(CultureInfo.InvariantCulture, $@"\u{first:X4}");
            if (last > first)
                text.Append(CultureInfo.InvariantCulture, $@"-\u{last:X4}");
        }

        return text.Append(']').ToString();
    }
}
