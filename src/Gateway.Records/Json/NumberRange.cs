namespace Gateway.Records.Json;

/// <summary>
/// Which numbers are read: those whose digits and exponent every decimal type in use can hold, so that no system has to round one or
/// can be made to compute one that is gigabytes long.
/// </summary>
internal static class NumberRange
{
    /// <summary>Whether text that follows the grammar keeps within the limits.</summary>
    public static bool Holds(ReadOnlySpan<byte> text, RecordLimits limits)
    {
        // Most numbers are short, and short ones without an exponent always fit.
        var e = text.IndexOfAny((byte)'e', (byte)'E');
        if (e < 0 && text.Length <= limits.MaxNumberDigits)
            return true;
        var mantissa = e < 0 ? text : text[..e];
        var signs = (mantissa[0] == '-' ? 1 : 0) + (mantissa.Contains((byte)'.') ? 1 : 0);
        return mantissa.Length - signs <= limits.MaxNumberDigits && (e < 0 || ExponentHolds(text[(e + 1)..], limits.MaxNumberExponent));
    }

    private static bool ExponentHolds(ReadOnlySpan<byte> text, int most)
    {
        var value = 0L;
        foreach (var digit in text)
        {
            if (digit is (byte)'+' or (byte)'-')
                continue;
            value = value * 10 + (digit - '0');
            if (value > most)
                return false;
        }

        return true;
    }
}
