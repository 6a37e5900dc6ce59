using System.Globalization;

namespace Gateway.Schemas.Formats.Idna;

/// <summary>The code points that a label may hold (RFC 5892), some only beside certain others. Any other is disallowed.</summary>
internal static class AllowedCodePoints
{
    private static readonly Lazy<CodePointRange[]> Table = new(() => [.. Rows()]);

    public static IReadOnlyList<CodePointRange> Ranges => Table.Value;

    public static bool TryFind(int point, out CodePointRange range)
    {
        var table = Table.Value;
        var (low, high) = (0, table.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            range = table[middle];
            if (point < range.First)
                high = middle - 1;
            else if (point > range.Last)
                low = middle + 1;
            else
                return true;
        }

        range = default;
        return false;
    }

    private static IEnumerable<CodePointRange> Rows()
    {
        using var stream = typeof(AllowedCodePoints).Assembly.GetManifestResourceStream("code-points.csv")
            ?? throw new InvalidOperationException("the table of code points is not part of the assembly");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('|');
            yield return new CodePointRange(
                int.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                int.Parse(cells[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                Enum.Parse<BidiClass>(cells[2]),
                Enum.Parse<JoiningType>(cells[3]),
                cells[4] switch
                {
                    "virama" => CodePointTrait.Virama,
                    "greek" => CodePointTrait.Greek,
                    "hebrew" => CodePointTrait.Hebrew,
                    "kana-han" => CodePointTrait.KanaOrHan,
                    _ => CodePointTrait.None,
                });
        }
    }
}
