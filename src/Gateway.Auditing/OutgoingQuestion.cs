namespace Gateway.Auditing;

/// <summary>The bytes that are to leave for another party's system, and where to.</summary>
public sealed record OutgoingQuestion
{
    /// <summary>The system that is asked.</summary>
    public required string System { get; init; }

    /// <summary>Where it takes the question, below its destination's address.</summary>
    public required string Path { get; init; }

    public required string MediaType { get; init; }

    /// <summary>The record in that system's own format. Whoever made the memory keeps it until the question was answered or given up.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What SOAP 1.1 sends beside the body, perhaps empty; null where the system speaks something else.</summary>
    public string? SoapAction { get; init; }

    public required string ExchangeId { get; init; }

    /// <summary>When the asker's request had come: their wait counts from here, whatever was done with it before it leaves.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
