namespace Gateway.Schemas.Formats.Idna;

/// <summary>Punycode (RFC 3492) with the parameters of host names; the encoded side is lower-case ASCII.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int LowestThreshold = 1;
    private const int HighestThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstPoint = 0x80;
    private const int LastPoint = 0x10FFFF;

    /// <summary>Decodes into <paramref name="points"/>; false where the text is not Punycode or does not fit.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<int> points, out int count)
    {
        count = 0;
        var hyphen = text.LastIndexOf((byte)'-');
        foreach (var letter in hyphen > 0 ? text[..hyphen] : [])
        {
            if (count == points.Length)
                return false;
            points[count++] = letter;
        }

        var (point, at, bias) = (FirstPoint, 0L, FirstBias);
        for (var i = hyphen > 0 ? hyphen + 1 : 0; i < text.Length;)
        {
            var before = at;
            var weight = 1L;
            for (var k = Base; ; k += Base)
            {
                if (i == text.Length || Digit(text[i++]) is not (>= 0 and var digit))
                    return false;
                at += digit * weight;
                if (at > int.MaxValue)
                    return false;
                var threshold = Threshold(k, bias);
                if (digit < threshold)
                    break;
                weight *= Base - threshold;
                if (weight > int.MaxValue)
                    return false;
            }

            if (count == points.Length)
                return false;
            bias = Adapt(at - before, ++count, isFirst: before == 0);
            var next = point + at / count;
            if (next > LastPoint)
                return false;
            point = (int)next;
            at %= count;
            points[(int)at..(count - 1)].CopyTo(points[((int)at + 1)..]);
            points[(int)at++] = point;
        }

        return true;
    }

    /// <summary>Encodes into <paramref name="text"/>; false where it does not fit.</summary>
    public static bool TryEncode(ReadOnlySpan<int> points, Span<byte> text, out int length)
    {
        length = 0;
        foreach (var point in points)
        {
            if (point < FirstPoint && !TryAppend((byte)point, text, ref length))
                return false;
        }

        var basic = length;
        if (basic > 0 && !TryAppend((byte)'-', text, ref length))
            return false;
        var (next, delta, bias) = (FirstPoint, 0L, FirstBias);
        for (var handled = basic; handled < points.Length;)
        {
            var smallest = LastPoint + 1;
            foreach (var point in points)
                smallest = point >= next && point < smallest ? point : smallest;
            delta += (smallest - next) * (handled + 1L);
            next = smallest;
            foreach (var point in points)
            {
                if (point < next)
                    delta++;
                if (point != next)
                    continue;
                if (!TryAppend(delta, bias, text, ref length))
                    return false;
                bias = Adapt(delta, handled + 1, isFirst: handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            next++;
        }

        return true;
    }

    private static bool TryAppend(long number, int bias, Span<byte> text, ref int length)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (number < threshold)
                return TryAppend(Letter((int)number), text, ref length);
            if (!TryAppend(Letter((int)(threshold + (number - threshold) % (Base - threshold))), text, ref length))
                return false;
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static bool TryAppend(byte letter, Span<byte> text, ref int length)
    {
        if (length == text.Length)
            return false;
        text[length++] = letter;
        return true;
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, LowestThreshold, HighestThreshold);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - LowestThreshold) * HighestThreshold / 2; k += Base)
            delta /= Base - LowestThreshold;
        return (int)(k + (Base - LowestThreshold + 1) * delta / (delta + Skew));
    }

    private static int Digit(byte letter) => letter switch
    {
        >= (byte)'a' and <= (byte)'z' => letter - 'a',
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 26,
        _ => -1,
    };

    private static byte Letter(int digit) => (byte)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
