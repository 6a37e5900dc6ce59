namespace Gateway.Schemas.Formats;

/// <summary>Durations by the grammar in appendix A of RFC 3339: whole numbers, units in order, none left out between two.</summary>
internal static class DurationFormat
{
    public static bool IsDuration(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != 'P')
            return false;
        text = text[1..];
        if (text[^1] == 'W')
            return IsNumber(text[..^1]);
        var t = text.IndexOf((byte)'T');
        var date = t < 0 ? text : text[..t];
        if (t >= 0 && (t == text.Length - 1 || !HasUnits(text[(t + 1)..], "HMS"u8)))
            return false;
        return t == 0 || HasUnits(date, "YMD"u8);
    }

    /// <summary>At least one number with its unit; each unit follows the one before it in the list, without a gap.</summary>
    private static bool HasUnits(ReadOnlySpan<byte> text, ReadOnlySpan<byte> units)
    {
        var last = -1;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits <= 0)
                return false;
            var unit = units.IndexOf(text[digits]);
            if (unit < 0 || unit <= last || (last >= 0 && unit != last + 1))
                return false;
            last = unit;
            text = text[(digits + 1)..];
        }

        return last >= 0;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
