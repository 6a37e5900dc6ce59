using Gateway.Records;

namespace Gateway.Schemas.Values;

/// <summary>A hash that is equal for equal JSON values, and keyed anew in each process: nobody can prepare values that collide.</summary>
internal static class JsonHash
{
    public static int Of(RecordValue value)
    {
        var kind = JsonEquality.KindOf(value);
        return kind switch
        {
            TokenKind.String => KeyedHash.Of(value.Text),
            TokenKind.Number => OfNumber(ExactNumber.Parse(value.Text)),
            TokenKind.Array => OfItems(value),
            TokenKind.Object => OfMembers(value),
            _ => (int)kind,
        };
    }

    private static int OfNumber(ExactNumber number)
    {
        if (number.IsZero)
            return 0;
        var hash = HashCode.Combine(number.IsNegative, number.Exponent);
        Span<byte> digits = stackalloc byte[64];
        var filled = 0;
        foreach (var digit in number.Digits)
        {
            digits[filled++] = digit;
            if (filled < digits.Length)
                continue;
            hash = HashCode.Combine(hash, KeyedHash.Of(digits));
            filled = 0;
        }

        return HashCode.Combine(hash, KeyedHash.Of(digits[..filled]));
    }

    private static int OfItems(RecordValue value)
    {
        var hash = value.Count;
        foreach (var item in value.Items)
            hash = HashCode.Combine(hash, Of(item));
        return hash;
    }

    private static int OfMembers(RecordValue value)
    {
        var hash = ~value.Count;
        foreach (var member in value.Members)
            hash += HashCode.Combine(KeyedHash.Of(member.Name), Of(member.Value));
        return hash;
    }
}
