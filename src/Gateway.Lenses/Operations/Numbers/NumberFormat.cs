namespace Gateway.Lenses.Operations.Numbers;

/// <summary>How a format writes a number: the sign of its decimals, that between thousands, and how many decimals. Reads exactly what it writes.</summary>
/// <param name="Point">Between whole and decimals.</param>
/// <param name="Group">Between thousands; null for none.</param>
/// <param name="Decimals">How many decimals there always are; null for as many as the number has.</param>
internal sealed record NumberFormat(byte Point, byte? Group, int? Decimals)
{
    /// <summary>As JSON writes it, shortest.</summary>
    public static NumberFormat Plain { get; } = new((byte)'.', null, null);

    /// <summary>Whether the number can be written so, exactly, and read again.</summary>
    public bool Fits(ExactDecimal number)
    {
        var decimals = Decimals ?? number.Decimals;
        if (number.Decimals > decimals || decimals >= ExactDecimal.MostDigits)
            return false;
        var bound = Int128.One;
        for (var i = decimals - number.Decimals; i < ExactDecimal.MostDigits; i++)
            bound *= 10;
        return Int128.Abs(number.Digits) < bound;
    }

    /// <summary>
    /// The number; null for anything else. <paramref name="isAsWritten"/> says whether it would be written just so: JSON allows zeros after
    /// the last decimal, every other format is refused what it does not write.
    /// </summary>
    public ExactDecimal? Read(ReadOnlySpan<byte> text, out bool isAsWritten)
    {
        isAsWritten = false;
        var isNegative = text.StartsWith("-"u8);
        var rest = isNegative ? text[1..] : text;
        var point = rest.IndexOf(Point);
        var whole = point < 0 ? rest : rest[..point];
        var decimals = point < 0 ? [] : rest[(point + 1)..];
        if ((point >= 0 && decimals.IsEmpty) || (Decimals is { } always && decimals.Length != always))
            return null;
        Int128 digits = 0;
        if (!TryReadWhole(whole, ref digits, out var count) || !TryRead(decimals, ref digits) || count + decimals.Length > ExactDecimal.MostDigits)
            return null;
        if (isNegative && digits == 0)
            return null;
        isAsWritten = Decimals is not null || decimals.IsEmpty || decimals[^1] != (byte)'0';
        return ExactDecimal.Of(isNegative ? -digits : digits, decimals.Length);
    }

    /// <summary>Writes a number that <see cref="Fits"/>.</summary>
    public int Write(ExactDecimal number, Span<byte> room)
    {
        Span<byte> digits = stackalloc byte[ExactDecimal.LongestText];
        var decimals = Decimals ?? number.Decimals;
        var count = number.WriteDigits(digits, decimals);
        var length = 0;
        if (number.Digits < 0)
            room[length++] = (byte)'-';
        var whole = count - decimals;
        for (var i = 0; i < count; i++)
        {
            if (i == whole)
                room[length++] = Point;
            else if (i > 0 && i < whole && (whole - i) % 3 == 0 && Group is { } group)
                room[length++] = group;
            room[length++] = digits[i];
        }

        return length;
    }

    /// <summary>Digits, in threes from the right where there are groups, without zeros before the first.</summary>
    private bool TryReadWhole(ReadOnlySpan<byte> text, ref Int128 digits, out int count)
    {
        count = 0;
        if (text.IsEmpty || (text[0] == (byte)'0' && text.Length > 1))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var isGroup = Group is not null && (text.Length - i) % 4 == 0;
            if (isGroup ? text[i] != Group || i == 0 : !TryRead(text.Slice(i, 1), ref digits))
                return false;
            count += isGroup ? 0 : 1;
            if (count > ExactDecimal.MostDigits)
                return false;
        }

        return true;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, ref Int128 digits)
    {
        if (text.Length > ExactDecimal.MostDigits)
            return false;
        foreach (var letter in text)
        {
            if (letter is < (byte)'0' or > (byte)'9')
                return false;
            digits = (digits * 10) + (letter - '0');
        }

        return true;
    }
}
