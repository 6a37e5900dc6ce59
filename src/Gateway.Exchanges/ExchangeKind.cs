using System.Collections.Frozen;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>What the gateway itself has to know of an exchange: its records, whom it concerns, and which verdicts may be kept.</summary>
public sealed record ExchangeKind
{
    public required string Name { get; init; }

    /// <summary>The canonical record of the question, with its version.</summary>
    public required string Question { get; init; }

    /// <summary>The canonical record of the answer, with its version.</summary>
    public required string Answer { get; init; }

    /// <summary>Where the question names the state that has to answer.</summary>
    public required JsonPointer State { get; init; }

    /// <summary>The member of the question that holds what is stated of the person.</summary>
    public required PointerSegment Holder { get; init; }

    /// <summary>Where the answer's verdict stands.</summary>
    public required JsonPointer Verdict { get; init; }

    /// <summary>The verdicts that refuse nobody anything; only these are ever kept.</summary>
    public required FrozenSet<string> Harmless { get; init; }
}
