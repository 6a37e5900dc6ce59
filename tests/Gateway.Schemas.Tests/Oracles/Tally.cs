using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Schemas.Tests.Oracles;

/// <summary>What came of a run so far: kept in a file after each batch, so that a run that was stopped goes on.</summary>
internal sealed record Tally
{
    public int Batches { get; init; }

    public int Pairs { get; init; }

    public int Accepted { get; init; }

    /// <summary>How many disagreements each known one explains.</summary>
    public required SortedDictionary<string, int> Explained { get; init; }

    /// <summary>Pairs that nothing explains.</summary>
    public required List<JsonNode> Unexplained { get; init; }

    public static Tally ReadOrBegin(string? file) =>
        file is not null && File.Exists(file)
            ? JsonSerializer.Deserialize<Tally>(File.ReadAllText(file))!
            : new Tally { Explained = new SortedDictionary<string, int>(StringComparer.Ordinal), Unexplained = [] };

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));
}
