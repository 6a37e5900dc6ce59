using Gateway.Exchanges;
using Gateway.Records;

namespace Gateway.Server.Problems;

/// <summary>What a problem document says, before it is put into a language.</summary>
internal sealed record Problem(RefusalKind Kind)
{
    /// <summary>What is wrong and where; empty where the kind says it all.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The exchange that was refused; null outside of one.</summary>
    public string? ExchangeId { get; init; }

    /// <summary>The system that has to act; null unless the provider does.</summary>
    public string? System { get; init; }

    /// <summary>The W3C trace id; null where the caller sent none and none was begun.</summary>
    public string? TraceId { get; init; }

    public static Problem Of(string exchangeId, Refusal refusal) => new(refusal.Kind)
    {
        Findings = refusal.Findings,
        ExchangeId = exchangeId,
        // Whoever is not to blame is not named: the asker learns of the other side's systems only what it needs to report a failure.
        System = refusal.Kind.Act == PartyToAct.Provider ? refusal.Facts.AnsweringSystem : null,
        TraceId = refusal.Facts.Request.TraceId,
    };
}
