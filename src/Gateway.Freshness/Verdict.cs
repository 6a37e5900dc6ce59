namespace Gateway.Freshness;

/// <summary>What a register said, as a canonical answer, and when it said it.</summary>
/// <param name="Record">The canonical answer as JSON, already down to the fields that the clause permits.</param>
/// <param name="AsOf">The moment as of which it is true.</param>
/// <param name="Losses">How many things its translation could not carry.</param>
public sealed record Verdict(ReadOnlyMemory<byte> Record, DateTimeOffset AsOf, int Losses = 0);
