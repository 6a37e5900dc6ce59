namespace Gateway.Sandbox.Issuer;

/// <summary>What a token shall say. The defaults make the token that <c>POST /token</c> gives.</summary>
public sealed record TokenWish
{
    public required SandboxClient Client { get; init; }

    /// <summary>The person; null for the agency's machine.</summary>
    public string? Officer { get; init; }

    public string Audience { get; init; } = TokenIssuer.Audience;

    /// <summary>How long it is valid from now on; negative for a token that has expired.</summary>
    public TimeSpan Lifetime { get; init; } = TokenIssuer.Lifetime;

    /// <summary>Claims to replace or add; a null takes the claim out.</summary>
    public IReadOnlyDictionary<string, string?> Claims { get; init; } = new Dictionary<string, string?>();
}
