namespace Gateway.Schemas.Formats.Idna;

/// <summary>Code points that are allowed only beside certain others (RFC 5892, appendix A).</summary>
internal static class NeighbourRules
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int MiddleDot = 0xB7;
    private const int GreekKeraia = 0x375;
    private const int HebrewGeresh = 0x5F3;
    private const int HebrewGershayim = 0x5F4;
    private const int KatakanaMiddleDot = 0x30FB;

    /// <summary>Whether every code point that asks for certain neighbours has them; <paramref name="ranges"/> says what each one is.</summary>
    public static bool Hold(ReadOnlySpan<int> points, ReadOnlySpan<CodePointRange> ranges)
    {
        for (var i = 0; i < points.Length; i++)
        {
            if (!Holds(points, ranges, i))
                return false;
        }

        return true;
    }

    private static bool Holds(ReadOnlySpan<int> points, ReadOnlySpan<CodePointRange> ranges, int i) => points[i] switch
    {
        ZeroWidthJoiner => IsBefore(ranges, i, CodePointTrait.Virama),
        ZeroWidthNonJoiner => IsBefore(ranges, i, CodePointTrait.Virama) || Joins(ranges, i),
        MiddleDot => i > 0 && points[i - 1] == 'l' && i + 1 < points.Length && points[i + 1] == 'l',
        GreekKeraia => i + 1 < ranges.Length && ranges[i + 1].Trait == CodePointTrait.Greek,
        HebrewGeresh or HebrewGershayim => IsBefore(ranges, i, CodePointTrait.Hebrew),
        KatakanaMiddleDot => HasKanaOrHan(points, ranges),
        >= 0x660 and <= 0x669 => !points.ContainsAnyInRange(0x6F0, 0x6F9),
        _ => true,
    };

    private static bool IsBefore(ReadOnlySpan<CodePointRange> ranges, int i, CodePointTrait trait) => i > 0 && ranges[i - 1].Trait == trait;

    /// <summary>Between a letter that joins what follows and one that joins what is before it, marks left aside.</summary>
    private static bool Joins(ReadOnlySpan<CodePointRange> ranges, int i)
    {
        var before = i - 1;
        while (before >= 0 && ranges[before].Joining == JoiningType.T)
            before--;
        var after = i + 1;
        while (after < ranges.Length && ranges[after].Joining == JoiningType.T)
            after++;
        return before >= 0 && ranges[before].Joining is JoiningType.L or JoiningType.D
            && after < ranges.Length && ranges[after].Joining is JoiningType.R or JoiningType.D;
    }

    private static bool HasKanaOrHan(ReadOnlySpan<int> points, ReadOnlySpan<CodePointRange> ranges)
    {
        for (var i = 0; i < points.Length; i++)
        {
            // The dot is itself in no script.
            if (points[i] != KatakanaMiddleDot && ranges[i].Trait == CodePointTrait.KanaOrHan)
                return true;
        }

        return false;
    }
}
