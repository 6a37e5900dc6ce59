using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>The end of an exchange without an answer, with what was known by then.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Facts">What the steps before had found out; the ledger's entry is made of it.</param>
/// <param name="Findings">What is wrong and where; never a value.</param>
/// <param name="Cause">The exception behind a fault, for the operator's log alone.</param>
public sealed record Refusal(RefusalKind Kind, Facts Facts, IReadOnlyList<Finding> Findings, Exception? Cause = null)
{
    public Refusal(RefusalKind kind, Facts facts)
        : this(kind, facts, [])
    {
    }
}
