using System.Text.Json.Serialization;

namespace Gateway.Adapters.Tests.Broken;

/// <summary>One row of <c>faults.json</c>. One edit: a text replaced, a file written or deleted, the folder renamed; more only where the fault lies between two files.</summary>
internal sealed record Fault
{
    /// <summary>What is wrong.</summary>
    [JsonPropertyName("fault")]
    public required string Name { get; init; }

    /// <summary>The file that is edited, from the root of the repository.</summary>
    public required string File { get; init; }

    public string? Replace { get; init; }

    public string? With { get; init; }

    public string? Write { get; init; }

    public bool Delete { get; init; }

    public string? Rename { get; init; }

    /// <summary>Texts replaced besides.</summary>
    public IReadOnlyList<Replacement> Also { get; init; } = [];

    /// <summary>The file that the check must name, where it is not the one that was edited.</summary>
    public string? ProblemIn { get; init; }

    /// <summary>What one problem of that file must say, all of it.</summary>
    public required string[] Told { get; init; }

    /// <summary>The adapter that is checked: the one that the edited file is of, or else the one that the problem is in.</summary>
    [JsonIgnore]
    public string Adapter => (File.StartsWith("adapters/", StringComparison.Ordinal) ? File : ProblemIn!).Split('/')[1];

    /// <summary>A file from the adapter's folder, which lies two folders below the root.</summary>
    private static string Within(string file) => Path.Combine("..", "..", file);

    public void Apply(AdapterCopy copy)
    {
        if (Rename is not null)
            copy.Rename(Rename);
        else if (Delete)
            copy.Delete(Within(File));
        else if (Write is not null)
            copy.Write(Within(File), Write);
        else
            copy.Replace(Within(File), Replace!, With!);
        foreach (var other in Also)
            copy.Replace(Within(other.File), other.Replace, other.With);
    }
}
