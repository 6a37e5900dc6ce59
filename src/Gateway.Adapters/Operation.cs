namespace Gateway.Adapters;

/// <summary>An exchange as one national system names it.</summary>
public sealed record Operation
{
    public required string Name { get; init; }

    /// <summary>The exchange, such as <c>travel-document.verify</c>.</summary>
    public required string Exchange { get; init; }

    /// <summary>Whether the system's agencies ask with it.</summary>
    public required bool Asks { get; init; }

    /// <summary>Whether the system answers it.</summary>
    public required bool Answers { get; init; }

    /// <summary>The grade that the format is made for; null where it does not say.</summary>
    public required string? Grade { get; init; }

    /// <summary>Where the system takes the question, below its destination's address; empty where it answers nothing.</summary>
    public required string Path { get; init; }

    /// <summary>What SOAP 1.1 sends beside the question, perhaps empty; null where the question is no SOAP.</summary>
    public required string? SoapAction { get; init; }

    /// <summary>The question, by version.</summary>
    public required IReadOnlyDictionary<string, RecordFormat> Question { get; init; }

    /// <summary>The answer, by version.</summary>
    public required IReadOnlyDictionary<string, RecordFormat> Answer { get; init; }

    /// <summary>Each question with its answer, for whoever speaks one version of the operation.</summary>
    public required SpokenVersions Spoken { get; init; }
}
