using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gateway.Schemas.Formats.Idna;

/// <summary>One label of a host name: ASCII (RFC 1123), encoded, or in another script (RFC 5891).</summary>
internal static class HostLabel
{
    public const int Longest = 63;

    /// <summary>
    /// Reads a label: what its code points are goes into <paramref name="ranges"/>, and <paramref name="length"/> says how long it is in
    /// ASCII. False where it is none.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, bool international, Span<CodePointRange> ranges, out int count, out int length)
    {
        Span<int> points = stackalloc int[Longest];
        length = text.Length;
        if (!Ascii.IsValid(text))
            return TryDecode(text, points, out count) && international && IsAllowed(points[..count], ranges) && TryMeasure(points[..count], out length);
        count = text.Length;
        if (text.Length is 0 or > Longest)
            return false;
        Span<byte> lower = stackalloc byte[Longest];
        Ascii.ToLower(text, lower, out _);
        lower = lower[..text.Length];
        if (text.Length >= 4 && text[2] == '-' && text[3] == '-')
            return TryReadEncoded(lower, points, ranges, out count);
        for (var i = 0; i < lower.Length; i++)
            points[i] = lower[i];
        return IsAllowed(points[..count], ranges);
    }

    /// <summary>Hyphens in third and fourth place are kept for encoded labels, of which there is one kind.</summary>
    private static bool TryReadEncoded(ReadOnlySpan<byte> text, Span<int> points, Span<CodePointRange> ranges, out int count)
    {
        count = 0;
        if (!text.StartsWith("xn--"u8) || !Punycode.TryDecode(text[4..], points, out count) || !IsAllowed(points[..count], ranges))
            return false;
        Span<byte> again = stackalloc byte[Longest];
        return points[..count].ContainsAnyExceptInRange(0, 0x7F) && Punycode.TryEncode(points[..count], again, out var length)
            && again[..length].SequenceEqual(text[4..]);
    }

    private static bool TryDecode(ReadOnlySpan<byte> text, Span<int> points, out int count)
    {
        for (count = 0; !text.IsEmpty; count++)
        {
            if (count == points.Length || Rune.DecodeFromUtf8(text, out var rune, out var taken) != OperationStatus.Done)
                return false;
            points[count] = rune.Value;
            text = text[taken..];
        }

        return true;
    }

    private static bool TryMeasure(ReadOnlySpan<int> points, out int length)
    {
        Span<byte> encoded = stackalloc byte[Longest - 4];
        var fits = Punycode.TryEncode(points, encoded, out length);
        length += 4;
        return fits;
    }

    private static bool IsAllowed(ReadOnlySpan<int> points, Span<CodePointRange> ranges)
    {
        if (points.IsEmpty || points[0] == '-' || points[^1] == '-' || (points.Length >= 4 && points[2] == '-' && points[3] == '-'))
            return false;
        for (var i = 0; i < points.Length; i++)
        {
            if (!AllowedCodePoints.TryFind(points[i], out ranges[i]))
                return false;
        }

        return !IsMark(points[0]) && IsComposed(points) && NeighbourRules.Hold(points, ranges[..points.Length]);
    }

    private static bool IsMark(int point) =>
        CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsComposed(ReadOnlySpan<int> points)
    {
        Span<char> text = stackalloc char[Longest * 2];
        var length = 0;
        foreach (var point in points)
            length += new Rune(point).EncodeToUtf16(text[length..]);
        return text[..length].IsNormalized(NormalizationForm.FormC);
    }
}
