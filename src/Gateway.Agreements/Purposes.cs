using System.Collections.Frozen;

namespace Gateway.Agreements;

/// <summary>Why somebody may ask: a closed list, so that a purpose means the same in both states.</summary>
public static class Purposes
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "border-control",
        "consular-protection",
        "joint-patrol",
        "return",
        "labour-placement",
        "social-security",
        "victim-referral",
        "oversight");
}
