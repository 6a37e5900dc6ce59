namespace Gateway.Schemas.Formats.Idna;

/// <summary>The rule for labels of names that hold letters written from right to left (RFC 5893, section 2).</summary>
internal static class BidiRule
{
    public static bool IsRightToLeft(ReadOnlySpan<CodePointRange> label)
    {
        foreach (var point in label)
        {
            if (point.Bidi is BidiClass.R or BidiClass.AL or BidiClass.AN)
                return true;
        }

        return false;
    }

    public static bool Holds(ReadOnlySpan<CodePointRange> label)
    {
        var last = label;
        while (last.Length > 1 && last[^1].Bidi == BidiClass.NSM)
            last = last[..^1];
        return label[0].Bidi switch
        {
            BidiClass.L => !IsRightToLeft(label) && last[^1].Bidi is BidiClass.L or BidiClass.EN,
            BidiClass.R or BidiClass.AL => HoldsFromRight(label) && last[^1].Bidi is BidiClass.R or BidiClass.AL or BidiClass.EN or BidiClass.AN,
            _ => false,
        };
    }

    /// <summary>Nothing from left to right, and digits of one kind alone.</summary>
    private static bool HoldsFromRight(ReadOnlySpan<CodePointRange> label)
    {
        var (european, arabic) = (false, false);
        foreach (var point in label)
        {
            if (point.Bidi == BidiClass.L)
                return false;
            european |= point.Bidi == BidiClass.EN;
            arabic |= point.Bidi == BidiClass.AN;
        }

        return !(european && arabic);
    }
}
