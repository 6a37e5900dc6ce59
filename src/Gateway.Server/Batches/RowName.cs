namespace Gateway.Server.Batches;

/// <summary>The name of one row of one caller under one key: a keyed hash, cut to 128 bits.</summary>
internal readonly record struct RowName(UInt128 Value);
