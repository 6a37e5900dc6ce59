namespace Gateway.Agreements;

/// <summary>The outcome of <see cref="AccessRule.Decide"/>: a permit, or the first thing that no agreement in force allows.</summary>
public sealed record AccessDecision
{
    private AccessDecision()
    {
    }

    public Permit? Permit { get; private init; }

    public DenialReason? Denial { get; private init; }

    internal static AccessDecision Permitted(Permit permit) => new() { Permit = permit };

    internal static AccessDecision Denied(DenialReason reason) => new() { Denial = reason };
}
