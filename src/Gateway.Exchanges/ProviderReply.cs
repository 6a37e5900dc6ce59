namespace Gateway.Exchanges;

/// <summary>What came back from a system.</summary>
/// <param name="Outcome">How the call ended.</param>
/// <param name="MediaType">The answer's media type without parameters; null where there is none.</param>
/// <param name="Body">The answer's bytes, unread and unbelieved.</param>
public sealed record ProviderReply(ProviderOutcome Outcome, string? MediaType, ReadOnlyMemory<byte> Body)
{
    /// <summary>The version that the answer says it is in; null where it says none.</summary>
    public string? Version { get; init; }

    public static ProviderReply Answered(string? mediaType, ReadOnlyMemory<byte> body) => new(ProviderOutcome.Answered, mediaType, body);

    public static ProviderReply Ended(ProviderOutcome outcome) => new(outcome, null, default);
}
