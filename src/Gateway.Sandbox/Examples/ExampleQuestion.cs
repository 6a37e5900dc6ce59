namespace Gateway.Sandbox.Examples;

/// <summary>A question that somebody may try: who asks, why, and what, in the format of the system they ask with.</summary>
internal sealed record ExampleQuestion
{
    /// <summary>The client that asks, such as <c>mys-jim</c>.</summary>
    public required string Client { get; init; }

    /// <summary>The person at the counter.</summary>
    public required string Officer { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The agency's own file number.</summary>
    public required string Case { get; init; }

    /// <summary>The system in whose format the question is.</summary>
    public required string System { get; init; }

    public required string Operation { get; init; }

    public required string MediaType { get; init; }

    /// <summary>The question itself. No single quotes, so that it goes into a shell's.</summary>
    public required string Body { get; init; }
}
