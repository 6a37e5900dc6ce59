namespace Gateway.Schemas.Patterns;

/// <summary>Reads what stands after a backslash, and the characters of a class.</summary>
internal sealed class EscapeParser(PatternCursor cursor)
{
    public const string PropertyWithoutData = "a Unicode property other than General_Category";

    private readonly List<string> _namesReferred = [];
    private int _highestReferred;

    public static bool IsGroupName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.EnumerateRunes().All(rune => rune.Value is '$' or '_' || System.Text.Rune.IsLetterOrDigit(rune));

    /// <summary>An escape outside a class; the backslash is taken already.</summary>
    public PatternNode Atom()
    {
        if (cursor.Current is >= '1' and <= '9')
        {
            _highestReferred = Math.Max(_highestReferred, cursor.Number()!.Value);
            return new PatternNode.Unmatchable("a back-reference");
        }

        if (cursor.Takes("k<"))
        {
            _namesReferred.Add(cursor.Until('>'));
            return new PatternNode.Unmatchable("a back-reference");
        }

        var (isSet, set) = Set();
        if (isSet)
            return set is null ? new PatternNode.Unmatchable(PropertyWithoutData) : new PatternNode.Letter(set);
        var letter = Character();
        return new PatternNode.Letter(CodePointSet.Of((letter, letter)));
    }

    /// <summary>One member of a class: a character with its set, or a set alone; no set where its data is not here.</summary>
    public (int? Character, CodePointSet? Set) InClass()
    {
        int letter;
        if (!cursor.Takes('\\'))
        {
            letter = cursor.Next();
            if (letter == PatternCursor.End)
                throw cursor.Wrong("lacks `]`");
        }
        else if (cursor.Takes('b'))
        {
            letter = '\b';
        }
        else if (cursor.Takes('-'))
        {
            letter = '-';
        }
        else
        {
            var (isSet, set) = Set();
            if (isSet)
                return (null, set);
            letter = Character();
        }

        return (letter, CodePointSet.Of((letter, letter)));
    }

    public void CheckReferences(int groups, IReadOnlySet<string> names)
    {
        if (_highestReferred > groups)
            throw cursor.Wrong($"refers back to group {_highestReferred} of {groups}");
        if (_namesReferred.Find(name => !names.Contains(name)) is { } missing)
            throw cursor.Wrong($"refers back to a group `{missing}` that it does not have");
    }

    private (bool IsSet, CodePointSet? Set) Set()
    {
        var letter = cursor.Current;
        switch (letter)
        {
            case 'd' or 'D':
                cursor.Next();
                return (true, letter == 'd' ? CodePointSet.Digits : CodePointSet.Digits.Complement());
            case 's' or 'S':
                cursor.Next();
                return (true, letter == 's' ? CodePointSet.Spaces : CodePointSet.Spaces.Complement());
            case 'w' or 'W':
                cursor.Next();
                return (true, letter == 'w' ? CodePointSet.Words : CodePointSet.Words.Complement());
            case 'p' or 'P':
                cursor.Next();
                cursor.Expect('{');
                var name = cursor.Until('}');
                var set = UnicodeProperties.Find(name);
                if (set is null && !UnicodeProperties.IsWithoutData(name))
                    throw cursor.Wrong($"names `{name}`, which is not a Unicode property");
                return (true, letter == 'p' ? set : set?.Complement());
            default:
                return (false, null);
        }
    }

    private int Character()
    {
        var letter = cursor.Next();
        switch (letter)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when cursor.Current is < '0' or > '9':
                return 0;
            case 'c' when cursor.Current is > 0 and < 128 && char.IsAsciiLetter((char)cursor.Current):
                return cursor.Next() & 0x1F;
            case 'x' when cursor.Hex(2) is { } two:
                return two;
            case 'u':
                return Unicode();
            case '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/':
                return letter;
            default:
                throw cursor.Wrong("has an escape that ECMA-262 does not have");
        }
    }

    private int Unicode()
    {
        if (cursor.Takes('{'))
        {
            var digits = cursor.Until('}');
            return digits.Length > 0 && digits.All(char.IsAsciiHexDigit) && digits.TrimStart('0') is { Length: <= 6 } significant
                && Convert.ToInt32("0" + significant, 16) is var point and <= CodePointSet.Last
                    ? point
                    : throw cursor.Wrong("has an escape that is not a code point");
        }

        var first = cursor.Hex(4) ?? throw cursor.Wrong("has `\\u` without four hexadecimal digits");
        if (!char.IsHighSurrogate((char)first))
            return first;
        var back = cursor.Position;
        if (cursor.Takes("\\u") && cursor.Hex(4) is { } second && char.IsLowSurrogate((char)second))
            return char.ConvertToUtf32((char)first, (char)second);
        cursor.Back(back);
        return first;
    }
}
