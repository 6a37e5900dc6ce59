namespace Gateway.Exchanges;

/// <summary>An identity, or why there is none.</summary>
public readonly record struct TokenVerdict(Identity? Identity, RefusalKind? Refusal)
{
    public static TokenVerdict Of(Identity identity) => new(identity, null);

    public static TokenVerdict Refused(RefusalKind kind) => new(null, kind);
}
