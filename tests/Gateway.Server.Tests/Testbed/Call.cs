namespace Gateway.Server.Tests.Testbed;

/// <summary>One request to the gateway; <c>with</c> makes the wrong ones.</summary>
internal sealed record Call
{
    public required string Path { get; init; }

    /// <summary>Whose token goes with it, unless <see cref="Authorization"/> says otherwise.</summary>
    public required string Agency { get; init; }

    public required byte[] Body { get; init; }

    public string? ContentType { get; init; } = "application/json";

    public string? Purpose { get; init; } = "border-control";

    public string? Case { get; init; } = "KES-2026-0117";

    public string? Grade { get; init; }

    public string? Language { get; init; }

    /// <summary>Insists on the source.</summary>
    public bool NoCache { get; init; }

    public string? Prefer { get; init; }

    /// <summary>Sends the body in chunks, without saying how long it is.</summary>
    public bool Chunked { get; init; }

    /// <summary>The whole header; null for the agency's token, empty for none.</summary>
    public string? Authorization { get; init; }

    public string System => Path.Split('/')[1];
}
