using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>One line of a report: what may be said of what was done with one value.</summary>
internal sealed record ExplainedValue(
    string Operation, JsonPointer? From, JsonPointer? To, TraceOutcome Outcome, string? Original, IReadOnlyList<Loss> Losses)
{
    /// <summary>All of a traced value but the original of an unknown code.</summary>
    public static ExplainedValue Of(TracedValue value, TracedTranslation translation) => new(
        value.Operation,
        value.From,
        value.To,
        value.Outcome,
        null,
        value.From is not { } from || value.Outcome == TraceOutcome.Mapped ? [] : [.. translation.Losses.Where(loss => loss.Operation == value.Operation && loss.At.IsWithin(from))]);
}
