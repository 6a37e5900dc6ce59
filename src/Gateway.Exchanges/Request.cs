namespace Gateway.Exchanges;

/// <summary>One question as it arrived, whichever way it came. Nothing in it has been believed yet.</summary>
public sealed record Request
{
    /// <summary>The exchange's own id, new for every request.</summary>
    public required string ExchangeId { get; init; }

    /// <summary>The system in whose format the caller asks.</summary>
    public required string System { get; init; }

    /// <summary>The exchange as that system names it.</summary>
    public required string Operation { get; init; }

    /// <summary>The body; empty where it was larger than a question may be.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the body passed the limit and was not read to its end.</summary>
    public bool BodyTooLarge { get; init; }

    /// <summary>When the whole of it had come. The time that the caller may have to wait counts from here.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The media type without parameters; null where none was sent.</summary>
    public string? MediaType { get; init; }

    /// <summary>The schema version the caller speaks; null lets the newest active one be taken.</summary>
    public string? Version { get; init; }

    /// <summary>The bearer token; null where none was sent.</summary>
    public string? Token { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The caller's own file number for this question.</summary>
    public string? Case { get; init; }

    public string? Grade { get; init; }

    /// <summary>Whether the caller insists on an answer from the source.</summary>
    public bool InsistsOnSource { get; init; }

    /// <summary>Whether the caller prefers to have the translation explained.</summary>
    public bool Explains { get; init; }

    /// <summary>The W3C trace id, to find the exchange in the systems' own logs.</summary>
    public string? TraceId { get; init; }
}
