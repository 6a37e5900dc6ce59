namespace Gateway.Server.Tokens;

/// <summary>A token's SHA-256, in two halves: enough to know it again, useless to whoever finds it.</summary>
internal readonly record struct TokenName(UInt128 First, UInt128 Second);
