using System.Globalization;

namespace Gateway.Server.Batches;

/// <summary>Numbers of rows as a header lists them, such as <c>1-400,407,410-512</c>: ascending, without overlap.</summary>
internal sealed class RowRanges
{
    private readonly long[] _starts;
    private readonly long[] _ends;

    private RowRanges(long[] starts, long[] ends)
    {
        _starts = starts;
        _ends = ends;
    }

    public static RowRanges None { get; } = new([], []);

    public static bool TryParse(string text, out RowRanges ranges)
    {
        ranges = None;
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var starts = new long[parts.Length];
        var ends = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var hyphen = parts[i].IndexOf('-', StringComparison.Ordinal);
            var first = hyphen < 0 ? parts[i] : parts[i][..hyphen];
            var last = hyphen < 0 ? first : parts[i][(hyphen + 1)..];
            if (!TryNumber(first, out starts[i]) || !TryNumber(last, out ends[i]) || ends[i] < starts[i] || (i > 0 && starts[i] <= ends[i - 1]))
                return false;
        }

        ranges = new RowRanges(starts, ends);
        return true;
    }

    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= BatchCall.HighestRow;

    public bool Contains(long row)
    {
        var at = Array.BinarySearch(_starts, row);
        return at >= 0 || (~at > 0 && _ends[~at - 1] >= row);
    }
}
