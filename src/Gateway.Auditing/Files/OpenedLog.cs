using Gateway.TransparencyLog;

namespace Gateway.Auditing.Files;

/// <summary>A ledger read back, published up to its end, with a fresh segment to write to.</summary>
internal sealed record OpenedLog(TreeFrontier Frontier, Publisher Publisher, JournalWriter Journal, ReadOnlyMemory<byte> LastEntry);
