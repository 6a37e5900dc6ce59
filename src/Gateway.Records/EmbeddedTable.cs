using System.Reflection;

namespace Gateway.Records;

/// <summary>A code table that is part of an assembly: rows of cells parted by <c>|</c>, after comment lines that name the source.</summary>
public static class EmbeddedTable
{
    /// <summary>The rows of a table of the assembly that asks.</summary>
    public static IEnumerable<string[]> Rows(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the table `{name}` is not part of the assembly");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line.Split('|');
        }
    }

    internal static IEnumerable<string[]> Rows(string name) => Rows(typeof(EmbeddedTable).Assembly, name);
}
