using Gateway.Adapters;
using Gateway.Lenses;

namespace Gateway.Exchanges;

/// <summary>One translation of an exchange, value by value.</summary>
/// <param name="Format">The national record that was read or written.</param>
/// <param name="Values">What was done with each value.</param>
/// <param name="Losses">What was lost, and why.</param>
public sealed record TracedTranslation(RecordFormat Format, IReadOnlyList<TracedValue> Values, IReadOnlyList<Loss> Losses)
{
    /// <summary>What a trace holds; null where there is none.</summary>
    internal static TracedTranslation? Of(RecordFormat format, TranslationTrace? trace, Lenses.Translation translation) =>
        trace is null ? null : new TracedTranslation(format, trace.Values, translation.Losses);
}
