namespace Gateway.Sandbox.Issuer;

/// <summary>A refusal of the token endpoint (RFC 6749, section 5.2).</summary>
/// <param name="Code">The registered code.</param>
/// <param name="Description">What to do, for a developer.</param>
internal sealed record TokenError(string Code, string Description)
{
    public static TokenError InvalidClient { get; } = new("invalid_client", "the client or its secret is not known");

    public static TokenError UnsupportedGrantType { get; } = new("unsupported_grant_type", "use grant_type=client_credentials");

    public static TokenError InvalidRequest(string description) => new("invalid_request", description);
}
