namespace Gateway.Schemas.Patterns;

/// <summary>A place in a pattern's code points.</summary>
internal sealed class PatternCursor(string pattern)
{
    public const int End = -1;

    private readonly int[] _points = [.. pattern.EnumerateRunes().Select(rune => rune.Value)];

    public int Position { get; private set; }

    /// <summary>The code point here; <see cref="End"/> past the last.</summary>
    public int Current => Position < _points.Length ? _points[Position] : End;

    public int Next()
    {
        var current = Current;
        if (current != End)
            Position++;
        return current;
    }

    public bool Takes(char letter)
    {
        if (Current != letter)
            return false;
        Position++;
        return true;
    }

    public bool Takes(string text)
    {
        if (Position + text.Length > _points.Length || !text.Select(letter => (int)letter).SequenceEqual(_points[Position..(Position + text.Length)]))
            return false;
        Position += text.Length;
        return true;
    }

    public void Expect(char letter)
    {
        if (!Takes(letter))
            throw Wrong($"lacks `{letter}`");
    }

    public void Back(int position) => Position = position;

    /// <summary>Digits as a number, as large as an int can say; null where there are none.</summary>
    public int? Number()
    {
        if (Current is < '0' or > '9')
            return null;
        long value = 0;
        while (Current is >= '0' and <= '9')
            value = Math.Min(value * 10 + (Next() - '0'), int.MaxValue);
        return (int)value;
    }

    /// <summary>So many hexadecimal digits; null where there are fewer.</summary>
    public int? Hex(int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            if (Current is End or > 'f' || !char.IsAsciiHexDigit((char)Current))
                return null;
            value = value * 16 + Convert.ToInt32(((char)Next()).ToString(), 16);
        }

        return value;
    }

    /// <summary>The text up to a letter, which is taken too.</summary>
    public string Until(char letter)
    {
        var text = new System.Text.StringBuilder();
        while (Current != letter)
        {
            if (Current == End)
                throw Wrong($"lacks `{letter}`");
            text.Append(char.ConvertFromUtf32(Next()));
        }

        Position++;
        return text.ToString();
    }

    public PatternSyntaxException Wrong(string problem) => new($"{problem} at character {Position}");
}
