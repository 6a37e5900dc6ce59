using System.Text;

namespace Gateway.Tests;

/// <summary>The public code tables beside the vectors, which the tests compare the product's own tables with.</summary>
internal static class DomainTable
{
    /// <summary>The folder of tables; null where it is absent.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>The rows of a table, each by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = Split(File.ReadAllText(Path.Combine(Folder!, name + ".csv")));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>RFC 4180: commas, quotes doubled inside quotes, one header line.</summary>
    private static List<List<string>> Split(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (letter == '"')
                quoted = !quoted;
            else if (!quoted && letter is ',' or '\n')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                    rows.Add([]);
            }
            else
                cell.Append(letter);
        }

        rows.RemoveAll(row => row.Count == 0);
        return rows;
    }

    private static string? FindFolder()
    {
        if (Repository.Vectors is null)
            return null;
        var folder = Path.GetFullPath(Path.Combine(Repository.Vectors, "..", "domain", "codes"));
        return Directory.Exists(folder) ? folder : null;
    }
}
