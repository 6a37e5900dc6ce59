using System.Globalization;
using System.Text;

namespace Gateway.TransparencyLog;

/// <summary>
/// The name of a tile or an entry bundle (C2SP tlog-tiles), such as <c>tile/1/x001/x234/067.p/17</c> or <c>tile/entries/000</c>.
/// Parsing accepts the one canonical spelling and nothing else, so a parsed path can be joined to a folder.
/// </summary>
public readonly record struct TilePath
{
    /// <summary>The number of hashes, or entries, in a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>The number of tree levels a tile spans.</summary>
    public const int Height = 8;

    private const int EntriesLevel = -1;
    private const int MaxLevel = 63;

    private TilePath(int level, long index, int width)
    {
        Level = level;
        Index = index;
        Width = width;
    }

    /// <summary>The level of a hash tile; negative for an entry bundle.</summary>
    public int Level { get; }

    public long Index { get; }

    public int Width { get; }

    public bool IsEntries => Level == EntriesLevel;

    public bool IsPartial => Width < FullWidth;

    /// <summary>The same tile, or bundle, at its full width.</summary>
    public TilePath Full => new(Level, Index, FullWidth);

    public static TilePath Hashes(int level, long index, int width = FullWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MaxLevel);
        return Checked(level, index, width);
    }

    public static TilePath Entries(long index, int width = FullWidth) => Checked(EntriesLevel, index, width);

    /// <summary>The width that the tile has in a tree of <paramref name="size"/> leaves; zero where the tree does not reach it.</summary>
    public static int WidthAt(int level, long index, long size)
    {
        var shift = Height * Math.Max(level, 0);
        var hashes = shift > 62 ? 0 : size >> shift;
        return (int)Math.Clamp(hashes - index * FullWidth, 0, FullWidth);
    }

    public static bool TryParse(string? text, out TilePath path)
    {
        path = default;
        var segments = text?.Split('/');
        if (segments is not { Length: >= 3 and <= 16 } || segments[0] != "tile")
            return false;
        var level = EntriesLevel;
        if (segments[1] != "entries" && !TryParseNumber(segments[1], MaxLevel, out level))
            return false;
        var width = FullWidth;
        var numbers = segments.AsSpan(2);
        if (numbers.Length > 1 && numbers[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!TryParseNumber(numbers[^1], FullWidth - 1, out width) || width == 0)
                return false;
            numbers = numbers[..^1];
            numbers[^1] = numbers[^1][..^2];
        }

        if (!TryParseIndex(numbers, out var index))
            return false;
        path = new TilePath(level, index, width);
        return true;
    }

    public override string ToString()
    {
        var text = new StringBuilder("tile/");
        _ = IsEntries ? text.Append("entries") : text.Append(CultureInfo.InvariantCulture, $"{Level}");
        var groups = new Stack<long>();
        for (var rest = Index; groups.Count == 0 || rest > 0; rest /= 1000)
            groups.Push(rest % 1000);
        while (groups.TryPop(out var group))
            text.Append(CultureInfo.InvariantCulture, $"/{(groups.Count > 0 ? "x" : "")}{group:000}");
        if (IsPartial)
            text.Append(CultureInfo.InvariantCulture, $".p/{Width}");
        return text.ToString();
    }

    private static TilePath Checked(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        return new TilePath(level, index, width);
    }

    private static bool TryParseIndex(ReadOnlySpan<string> groups, out long index)
    {
        index = 0;
        // Six groups of three digits stay below 2^63, and a tree is never that large.
        if (groups.Length is 0 or > 6)
            return false;
        for (var i = 0; i < groups.Length; i++)
        {
            ReadOnlySpan<char> digits = groups[i];
            if (i < groups.Length - 1)
            {
                if (!digits.StartsWith("x"))
                    return false;
                digits = digits[1..];
            }

            if (digits.Length != 3 || digits.ContainsAnyExceptInRange('0', '9'))
                return false;
            index = index * 1000 + int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            // A leading group of zeros would be a second spelling of the same index.
            if (i == 0 && groups.Length > 1 && index == 0)
                return false;
        }

        return true;
    }

    private static bool TryParseNumber(string digits, int max, out int number)
    {
        number = 0;
        return digits.Length is > 0 and <= 3
            && !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
            && (digits.Length == 1 || digits[0] != '0')
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number <= max;
    }
}
