using Gateway.Records;

namespace Gateway.Adapters.Scaffolding;

/// <summary>Which words stand for which canonical code. A single letter is read only beside the letter that makes its list certain.</summary>
internal static class CodeWords
{
    private static readonly ILookup<string, Row> Rows = EmbeddedTable.Rows(typeof(CodeWords).Assembly, "code-words.csv")
        .SelectMany(row => row[2..].SelectMany(cell => cell.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(word => Read(row[0], row[1], word)))
        .ToLookup(row => row.Word, StringComparer.Ordinal);

    /// <summary>The canonical code that a value stands for, at the end of a canonical path, among all values seen; null where no word says so.</summary>
    public static string? Find(string value, JsonPointer canonical, IReadOnlyCollection<string> seen)
    {
        var member = canonical.Segments[^1].Name;
        var words = Words.Of(value);
        return Rows[words].Concat(Rows[value])
            .Where(row => row.Member.Length == 0 || row.Member == member)
            .FirstOrDefault(row => row.Beside is null || seen.Contains(row.Beside))?.Code;
    }

    private static Row Read(string member, string code, string word) => word.Split('+') is [var letter, var beside]
        ? new Row(member, code, letter, beside)
        : new Row(member, code, word, null);

    private sealed record Row(string Member, string Code, string Word, string? Beside);
}
