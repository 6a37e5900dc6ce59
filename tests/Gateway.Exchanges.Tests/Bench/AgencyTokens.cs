namespace Gateway.Exchanges.Tests.Bench;

/// <summary>Tokens that are the agency's id itself; an empty agency proves nothing.</summary>
internal sealed class AgencyTokens : ITokenAuthority
{
    /// <summary>Thrown instead of an answer, where a test wants the authority to break.</summary>
    public Exception? Failure { get; set; }

    public ValueTask<TokenVerdict> ValidateAsync(string token, CancellationToken cancellation)
    {
        if (Failure is { } failure)
            throw failure;
        return ValueTask.FromResult(TokenVerdict.Of(new Identity(token, null)));
    }
}
