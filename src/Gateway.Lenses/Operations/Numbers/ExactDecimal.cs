namespace Gateway.Lenses.Operations.Numbers;

/// <summary>A decimal number, exact: digits and how many of them are decimals. There is no rounding anywhere.</summary>
/// <param name="Digits">The number without its point.</param>
/// <param name="Decimals">How many of the digits are decimals; trailing zeros among them are never kept.</param>
internal readonly record struct ExactDecimal(Int128 Digits, int Decimals)
{
    /// <summary>How many digits a number may have. With every factor that a lens may name, the product still fits.</summary>
    public const int MostDigits = 18;

    private static readonly Int128 LargestFactor = 1_000_000_000_000;

    /// <summary>Room for any number that is written, point, sign and separators included.</summary>
    public const int LongestText = 128;

    public bool IsWhole => Decimals == 0;

    /// <summary>The number without trailing zeros among its decimals.</summary>
    public static ExactDecimal Of(Int128 digits, int decimals)
    {
        while (decimals > 0 && digits % 10 == 0)
            (digits, decimals) = (digits / 10, decimals - 1);
        return new ExactDecimal(digits, digits == 0 ? 0 : decimals);
    }

    /// <summary>Reads a number as JSON writes it, without an exponent; null for anything else, and for more than <see cref="MostDigits"/> digits.</summary>
    public static ExactDecimal? Read(ReadOnlySpan<byte> text) => NumberFormat.Plain.Read(text, out _);

    /// <summary>The product; exact.</summary>
    public ExactDecimal Times(ExactDecimal other) => Of(Digits * other.Digits, Decimals + other.Decimals);

    /// <summary>What undoes multiplying by this number; null where that has no end of decimals, or more than can be kept.</summary>
    public ExactDecimal? Inverse()
    {
        // 1/d is exact for a product of twos and fives alone: each is undone by the other over ten.
        var (rest, digits, decimals) = (Digits, Int128.One, 0);
        for (; rest > 0 && rest % 2 == 0; decimals++)
            (rest, digits) = (rest / 2, digits * 5);
        for (; rest > 0 && rest % 5 == 0; decimals++)
            (rest, digits) = (rest / 5, digits * 2);
        for (var i = 0; i < Decimals; i++)
            digits *= 10;
        return rest == 1 && digits <= LargestFactor ? Of(digits, decimals) : null;
    }

    /// <summary>Writes the digits with at least one before the point, without a point or a sign.</summary>
    public int WriteDigits(Span<byte> room, int decimals)
    {
        var digits = Int128.Abs(Digits);
        for (var i = Decimals; i < decimals; i++)
            digits *= 10;
        _ = digits.TryFormat(room, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        var lacking = decimals + 1 - length;
        if (lacking <= 0)
            return length;
        room[..length].CopyTo(room[lacking..]);
        room[..lacking].Fill((byte)'0');
        return length + lacking;
    }
}
