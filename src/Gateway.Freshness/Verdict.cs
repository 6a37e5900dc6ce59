using Gateway.Records;

namespace Gateway.Freshness;

/// <summary>What a register said, as a canonical answer, and when it said it.</summary>
/// <param name="Record">The canonical answer as JSON, already down to the fields that the clause permits.</param>
/// <param name="AsOf">The moment as of which it is true.</param>
/// <param name="Translated">What translating the question and the answer did.</param>
/// <param name="Losses">What was lost on the way to the source and back.</param>
public sealed record Verdict(ReadOnlyMemory<byte> Record, DateTimeOffset AsOf, TranslationCounts Translated = default, SourceLosses Losses = default);
