namespace Gateway.Server.Batches;

/// <summary>What a row asks, and how: a keyed hash of its bytes and of all that bears on its answer, cut to 128 bits.</summary>
internal readonly record struct RowFingerprint(UInt128 Value);
