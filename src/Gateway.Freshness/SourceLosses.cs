using Gateway.Records;

namespace Gateway.Freshness;

/// <summary>What was lost between the gateway and the source of a verdict.</summary>
/// <param name="InQuestion">How many things the source's format could not carry of the question.</param>
/// <param name="InAnswer">Where, in canonical form, its answer lost something. What of this may be told depends on which fields are.</param>
public readonly record struct SourceLosses(int InQuestion, IReadOnlyList<JsonPointer>? InAnswer)
{
    /// <summary>How many of them somebody may hear of who hears these fields of the answer and no others.</summary>
    public int Told(IReadOnlyList<JsonPointer> disclosed) =>
        InQuestion + (InAnswer?.Count(place => disclosed.Any(place.IsWithin)) ?? 0);
}
