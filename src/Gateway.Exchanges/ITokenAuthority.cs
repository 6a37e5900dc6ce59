namespace Gateway.Exchanges;

/// <summary>Tells from a token who is asking. The seam to the token issuers (<c>docs/adr/0004-tokens.md</c>).</summary>
public interface ITokenAuthority
{
    /// <summary>The identity that the token proves, or the reason why it proves none.</summary>
    public ValueTask<TokenVerdict> ValidateAsync(string token, CancellationToken cancellation);
}
