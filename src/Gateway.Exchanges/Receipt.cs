using Gateway.Auditing;

namespace Gateway.Exchanges;

/// <summary>Where the ledger holds the entry of a reply, and what opens the entry's digests for whoever holds question and answer.</summary>
/// <param name="Position">Index and leaf hash.</param>
/// <param name="Salt">The salt of the digests of question and answer; empty where the entry has none.</param>
public sealed record Receipt(AuditPosition Position, ReadOnlyMemory<byte> Salt);
