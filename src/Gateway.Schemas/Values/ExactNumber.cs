namespace Gateway.Schemas.Values;

/// <summary>
/// A JSON number as it is written: a sign, digits and the power of ten of the last one. Nothing is rounded and nothing is
/// computed that the text did not already hold, so an exponent of a thousand digits costs no more than reading it.
/// </summary>
internal readonly ref struct ExactNumber
{
    // Far past any number that can be read, and far from overflow when digits are added to it.
    private const long FarthestExponent = 1_000_000_000_000;

    private readonly bool _negative;
    private readonly ReadOnlySpan<byte> _digits;

    private ExactNumber(bool negative, ReadOnlySpan<byte> digits, int count, long exponent)
    {
        _negative = negative;
        _digits = digits;
        DigitCount = count;
        Exponent = exponent;
    }

    /// <summary>Significant digits: none before the first and after the last that is not zero. 0 for zero.</summary>
    public int DigitCount { get; }

    /// <summary>The power of ten of the last significant digit.</summary>
    public long Exponent { get; }

    public bool IsZero => DigitCount == 0;

    public bool IsNegative => _negative && DigitCount != 0;

    /// <summary>Whether there is nothing after the decimal point: 1.0 and 1e3 are integers.</summary>
    public bool IsInteger => DigitCount == 0 || Exponent >= 0;

    /// <summary>The significant digits, one <c>0</c>-<c>9</c> each, without a decimal point.</summary>
    public DigitSequence Digits => new(_digits);

    /// <summary>Reads text that follows the JSON grammar.</summary>
    public static ExactNumber Parse(ReadOnlySpan<byte> text)
    {
        var negative = !text.IsEmpty && text[0] == (byte)'-';
        if (negative)
            text = text[1..];
        long written = 0;
        var e = text.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            written = ParseExponent(text[(e + 1)..]);
            text = text[..e];
        }

        var point = text.IndexOf((byte)'.');
        var wholeLength = point < 0 ? text.Length : point;
        var digits = text.TrimStart("0."u8);
        var start = text.Length - digits.Length;
        digits = digits.TrimEnd("0."u8);
        if (digits.IsEmpty)
            return default;
        var end = start + digits.Length;
        var crossesPoint = point >= start && point < end;
        var lastIndex = end - 1;
        var exponent = lastIndex < wholeLength ? wholeLength - 1 - lastIndex : wholeLength - lastIndex;
        return new(negative, digits, crossesPoint ? digits.Length - 1 : digits.Length, exponent + written);
    }

    public int CompareTo(ExactNumber other)
    {
        if (IsNegative != other.IsNegative)
            return IsNegative ? -1 : 1;
        var magnitude = CompareMagnitude(other);
        return IsNegative ? -magnitude : magnitude;
    }

    /// <summary>A whole number that is not negative as an int; one too large for that is the largest int.</summary>
    public int ToCount()
    {
        if (DigitCount + Exponent > 9)
            return int.MaxValue;
        var count = 0;
        foreach (var digit in Digits)
            count = count * 10 + (digit - '0');
        for (var zeros = Exponent; zeros > 0; zeros--)
            count *= 10;
        return count;
    }

    private int CompareMagnitude(ExactNumber other)
    {
        if (IsZero || other.IsZero)
            return (IsZero ? 0 : 1) - (other.IsZero ? 0 : 1);
        var top = (Exponent + DigitCount).CompareTo(other.Exponent + other.DigitCount);
        if (top != 0)
            return top;
        var mine = Digits.GetEnumerator();
        var theirs = other.Digits.GetEnumerator();
        while (true)
        {
            var hasMine = mine.MoveNext();
            var hasTheirs = theirs.MoveNext();
            if (!hasMine || !hasTheirs)
                return (hasMine ? 1 : 0) - (hasTheirs ? 1 : 0);
            if (mine.Current != theirs.Current)
                return mine.Current.CompareTo(theirs.Current);
        }
    }

    private static long ParseExponent(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == (byte)'-';
        if (text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        long value = 0;
        foreach (var digit in text)
            value = Math.Min(value * 10 + (digit - '0'), FarthestExponent);
        return negative ? -value : value;
    }

    /// <summary>Digits with the decimal point left out.</summary>
    public readonly ref struct DigitSequence(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;

        public Enumerator GetEnumerator() => new(_text);

        /// <summary>Steps from digit to digit.</summary>
        public ref struct Enumerator(ReadOnlySpan<byte> text)
        {
            private readonly ReadOnlySpan<byte> _text = text;
            private int _index = -1;

            public readonly byte Current => _text[_index];

            public bool MoveNext()
            {
                if (++_index < _text.Length && _text[_index] == (byte)'.')
                    _index++;
                return _index < _text.Length;
            }
        }
    }
}
