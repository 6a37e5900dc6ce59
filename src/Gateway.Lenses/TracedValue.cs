using Gateway.Records;

namespace Gateway.Lenses;

/// <summary>
/// What one translation did with one value: by which operation, from where to where, how it ended. It holds no value of the record but the
/// code that no list knows, so it is as free of personal data as the record's structure is.
/// </summary>
/// <param name="Operation">The lens operation: <c>move</c>, <c>code</c>, …</param>
/// <param name="From">Where it was, in the record that was read; null for what the lens itself states.</param>
/// <param name="To">Where it is, in the record that was written; null where nothing was written.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Original">The code as the record that was read has it, where the outcome is <see cref="TraceOutcome.Unknown"/>; null otherwise.</param>
public sealed record TracedValue(string Operation, JsonPointer? From, JsonPointer? To, TraceOutcome Outcome, string? Original);
