using Gateway.TransparencyLog;

namespace Gateway.Auditing;

/// <summary>Where an entry stands in the ledger, and the hash that proofs of it start from. Given out only after the entry is durable.</summary>
public readonly record struct AuditPosition(long Index, TreeHash Leaf);
