using Gateway.Auditing;
using Gateway.TransparencyLog;

namespace Gateway.Exchanges;

/// <summary>Where the ledger holds the entry of a reply, and what opens the entry's digests for whoever holds question and answer.</summary>
/// <param name="Position">Index and leaf hash.</param>
/// <param name="QuestionSalt">Opens the digest of the question; null where the entry has none.</param>
/// <param name="AnswerSalt">Opens the digest of the answer; null where the entry has none.</param>
public sealed record Receipt(AuditPosition Position, TreeHash? QuestionSalt = null, TreeHash? AnswerSalt = null);
