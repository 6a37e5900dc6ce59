using System.Text;

namespace Gateway.Adapters.Generating;

/// <summary>
/// Writes random texts that match a pattern of the plain kind that schemas of records use: literals, classes, groups, alternatives
/// and repetition. What it does not understand it has no sample of; the schema is the judge of every record anyway.
/// </summary>
internal sealed class PatternSampler
{
    private const int MostRepeats = 12;

    private readonly string _pattern;
    private int _at;

    private PatternSampler(string pattern) => _pattern = pattern;

    /// <summary>Null where the pattern is of another kind.</summary>
    public static Action<Random, StringBuilder>? Read(string pattern)
    {
        var sampler = new PatternSampler(pattern);
        try
        {
            var sample = sampler.Alternatives();
            return sampler._at == pattern.Length ? sample : null;
        }
        catch (Exception unusual) when (unusual is FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private Action<Random, StringBuilder> Alternatives()
    {
        var options = new List<Action<Random, StringBuilder>> { Sequence() };
        while (Take('|'))
            options.Add(Sequence());
        return (random, text) => options[random.Next(options.Count)](random, text);
    }

    private Action<Random, StringBuilder> Sequence()
    {
        var parts = new List<Action<Random, StringBuilder>>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            if (_pattern[_at] is '^' or '$')
                _at++;
            else
                parts.Add(Repeated(Atom()));
        }

        return (random, text) =>
        {
            foreach (var part in parts)
                part(random, text);
        };
    }

    private Action<Random, StringBuilder> Atom()
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case '(':
                if (Take('?') && !Take(':'))
                    throw new FormatException("a group that looks around");
                var group = Alternatives();
                return Take(')') ? group : throw new FormatException("a group without end");
            case '[':
                return Choice(CharacterPool.Read(_pattern, ref _at));
            case '.':
                return Choice(CharacterPool.Anything);
            case '\\':
                return Choice(CharacterPool.Escape(_pattern, ref _at));
            default:
                return (_, text) => text.Append(letter);
        }
    }

    private Action<Random, StringBuilder> Repeated(Action<Random, StringBuilder> atom)
    {
        if (_at == _pattern.Length)
            return atom;
        var (least, most) = (1, 1);
        if (Take('*'))
            (least, most) = (0, MostRepeats);
        else if (Take('+'))
            (least, most) = (1, MostRepeats);
        else if (Take('?'))
            (least, most) = (0, 1);
        else if (Take('{'))
            (least, most) = Counts();
        if (Take('?'))
            throw new FormatException("a lazy repeat");
        return (random, text) =>
        {
            for (var left = random.Next(least, most + 1); left > 0; left--)
                atom(random, text);
        };
    }

    private (int Least, int Most) Counts()
    {
        var end = _pattern.IndexOf('}', _at);
        var counts = _pattern[_at..end].Split(',');
        _at = end + 1;
        var least = int.Parse(counts[0], System.Globalization.CultureInfo.InvariantCulture);
        if (counts.Length == 1)
            return (least, least);
        return (least, counts[1].Length == 0 ? least + MostRepeats : int.Parse(counts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Action<Random, StringBuilder> Choice(string pool) =>
        pool.Length == 0 ? throw new FormatException("a class of nothing") : (random, text) => text.Append(pool[random.Next(pool.Length)]);

    private bool Take(char letter)
    {
        if (_at == _pattern.Length || _pattern[_at] != letter)
            return false;
        _at++;
        return true;
    }
}
