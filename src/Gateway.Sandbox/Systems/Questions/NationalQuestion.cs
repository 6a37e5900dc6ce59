namespace Gateway.Sandbox.Systems.Questions;

/// <summary>What a national question asks, whatever its format.</summary>
internal sealed record NationalQuestion
{
    /// <summary>The state whose status is asked about; null in a question about a document.</summary>
    public string? Host { get; init; }

    /// <summary>The document's issuer; null where no document is named.</summary>
    public string? Issuer { get; init; }

    public string? Number { get; init; }

    /// <summary>The holder, or the person asked about; null where the question gives no facts.</summary>
    public PersonFacts? Person { get; init; }
}
