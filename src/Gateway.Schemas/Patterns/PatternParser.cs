namespace Gateway.Schemas.Patterns;

/// <summary>Reads a pattern by the grammar of ECMA-262 with Unicode semantics, which is the one that JSON Schema asks for.</summary>
internal sealed class PatternParser
{
    private const int DeepestGroup = 100;

    private readonly PatternCursor _cursor;
    private readonly EscapeParser _escapes;
    private readonly HashSet<string> _groupNames = [];
    private int _groups;
    private int _depth;

    private PatternParser(string pattern)
    {
        _cursor = new PatternCursor(pattern);
        _escapes = new EscapeParser(_cursor);
    }

    public static PatternNode Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        var node = parser.Choice();
        if (parser._cursor.Current != PatternCursor.End)
            throw parser._cursor.Wrong($"has a stray `{char.ConvertFromUtf32(parser._cursor.Current)}`");
        parser._escapes.CheckReferences(parser._groups, parser._groupNames);
        return node;
    }

    private PatternNode Choice()
    {
        if (++_depth > DeepestGroup)
            throw _cursor.Wrong("nests too deeply");
        var options = new List<PatternNode> { Sequence() };
        while (_cursor.Takes('|'))
            options.Add(Sequence());
        _depth--;
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence Sequence()
    {
        var parts = new List<PatternNode>();
        while (_cursor.Current is not (PatternCursor.End or '|' or ')'))
            parts.Add(Term());
        return new PatternNode.Sequence(parts);
    }

    private PatternNode Term()
    {
        if (_cursor.Takes('^'))
            return new PatternNode.Start();
        if (_cursor.Takes('$'))
            return new PatternNode.End();
        if (_cursor.Takes("\\b") || _cursor.Takes("\\B"))
            return new PatternNode.Unmatchable("a word boundary");
        foreach (var (open, what) in new[] { ("(?=", "ahead"), ("(?!", "ahead"), ("(?<=", "behind"), ("(?<!", "behind") })
        {
            if (!_cursor.Takes(open))
                continue;
            Choice();
            _cursor.Expect(')');
            return new PatternNode.Unmatchable($"looking {what}");
        }

        return Quantified(Atom());
    }

    private PatternNode Atom()
    {
        if (_cursor.Takes('.'))
            return new PatternNode.Letter(CodePointSet.LineEnds.Complement());
        if (_cursor.Takes('['))
            return Class();
        if (_cursor.Takes('('))
            return Group();
        if (_cursor.Takes('\\'))
            return _escapes.Atom();
        if (_cursor.Current is '*' or '+' or '?' or '{')
            throw _cursor.Wrong("repeats nothing");
        if (_cursor.Current is ']' or '}')
            throw _cursor.Wrong($"has a stray `{(char)_cursor.Current}`");
        var letter = _cursor.Next();
        return new PatternNode.Letter(CodePointSet.Of((letter, letter)));
    }

    private PatternNode Group()
    {
        if (!_cursor.Takes("?:"))
        {
            _groups++;
            if (_cursor.Takes("?<"))
                Name();
            else if (_cursor.Current == '?')
                throw _cursor.Wrong("opens a sort of group that ECMA-262 does not have");
        }

        var inside = Choice();
        _cursor.Expect(')');
        return inside;
    }

    private void Name()
    {
        var name = _cursor.Until('>');
        if (!EscapeParser.IsGroupName(name) || !_groupNames.Add(name))
            throw _cursor.Wrong($"names a group `{name}`, which is not a new name");
    }

    private PatternNode Quantified(PatternNode part)
    {
        int fewest;
        int? most;
        if (_cursor.Takes('*'))
            (fewest, most) = (0, null);
        else if (_cursor.Takes('+'))
            (fewest, most) = (1, null);
        else if (_cursor.Takes('?'))
            (fewest, most) = (0, 1);
        else if (_cursor.Takes('{'))
            (fewest, most) = Braces();
        else
            return part;

        // Lazy or greedy: whether there is a match is the same.
        _cursor.Takes('?');
        return new PatternNode.Repeat(part, fewest, most);
    }

    private (int Fewest, int? Most) Braces()
    {
        var fewest = _cursor.Number() ?? throw _cursor.Wrong("has a `{` without a number");
        int? most = fewest;
        if (_cursor.Takes(','))
            most = _cursor.Number();
        _cursor.Expect('}');
        if (most < fewest)
            throw _cursor.Wrong("repeats at most less than at least");
        return (fewest, most);
    }

    private PatternNode Class()
    {
        var negated = _cursor.Takes('^');
        var set = CodePointSet.None;
        while (!_cursor.Takes(']'))
        {
            var (first, from) = _escapes.InClass();
            if (from is null)
                return Unmatchable();
            var back = _cursor.Position;
            if (!_cursor.Takes('-') || _cursor.Current == ']')
            {
                _cursor.Back(back);
                set = set.With(from);
                continue;
            }

            var (last, to) = _escapes.InClass();
            if (to is null)
                return Unmatchable();
            if (first is not { } start || last is not { } end)
                throw _cursor.Wrong("has a range between things that are not single characters");
            if (end < start)
                throw _cursor.Wrong("has a range out of order");
            set = set.With(CodePointSet.Of((start, end)));
        }

        return new PatternNode.Letter(negated ? set.Complement() : set);
    }

    private PatternNode.Unmatchable Unmatchable()
    {
        while (!_cursor.Takes(']'))
            _escapes.InClass();
        return new PatternNode.Unmatchable(EscapeParser.PropertyWithoutData);
    }
}
