using System.Text.Json;

namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>What came of the inputs so far: kept in a file after each batch, so that a run that was stopped goes on.</summary>
internal sealed record FuzzTally
{
    public int Batches { get; init; }

    public long Inputs { get; init; }

    public long WereRead { get; init; }

    /// <summary>The longest that one input took, in milliseconds, and the most that one allocated.</summary>
    public double Slowest { get; init; }

    public long MostAllocated { get; init; }

    /// <summary>How often each outcome was met.</summary>
    public required SortedDictionary<string, long> Outcomes { get; init; }

    public static FuzzTally ReadOrBegin(string? file) =>
        file is not null && File.Exists(file)
            ? JsonSerializer.Deserialize<FuzzTally>(File.ReadAllText(file))!
            : new FuzzTally { Outcomes = new SortedDictionary<string, long>(StringComparer.Ordinal) };

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));
}
