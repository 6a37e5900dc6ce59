using Gateway.Records;

namespace Gateway.Auditing;

/// <summary>
/// One thing that happened, as the ledger keeps it (docs/formats/ledger-entry.md). Nothing here is personal: people and cases are tags,
/// records are commitments, and every text is a code from the product's own files. A value that a caller sent is never put here before it
/// was recognised; a text that is not a code is refused when the entry is written.
/// </summary>
public sealed record AuditEntry
{
    public required EntryKind Kind { get; init; }

    /// <summary>The decision or outcome, as a stable code: <c>permitted</c>, <c>purpose-not-permitted</c>, <c>deadline-passed</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The <c>Exchange-Id</c> that the caller was given.</summary>
    public string? ExchangeId { get; init; }

    /// <summary>The exchange, such as <c>travel-document.verify</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>The asker's system.</summary>
    public string? System { get; init; }

    public string? Operation { get; init; }

    /// <summary>The version of the operation that the asker speaks.</summary>
    public string? Version { get; init; }

    public string? Agency { get; init; }

    public string? Party { get; init; }

    public AuditTag? Officer { get; init; }

    public string? Purpose { get; init; }

    public AuditTag? Case { get; init; }

    public string? Agreement { get; init; }

    public string? AgreementVersion { get; init; }

    public string? Clause { get; init; }

    public string? Grade { get; init; }

    /// <summary>The canonical fields disclosed; for a question, the ones it gives away by asking.</summary>
    public IReadOnlyList<JsonPointer> Fields { get; init; } = [];

    /// <summary>The system that was asked, or whose verdict was served.</summary>
    public string? Source { get; init; }

    public EntryFreshness? Freshness { get; init; }

    /// <summary>What translation did, both ways; null where there is no answer.</summary>
    public TranslationCounts? Translated { get; init; }

    /// <summary>To the question's bytes; its salt stays out of the ledger.</summary>
    public Commitment? Question { get; init; }

    /// <summary>To the answer's bytes; its salt stays out of the ledger.</summary>
    public Commitment? Answer { get; init; }

    public IReadOnlyList<AuditTag> Subjects { get; init; } = [];

    /// <summary>The W3C trace id, in hexadecimal.</summary>
    public string? TraceId { get; init; }

    /// <summary>For what became of a question: the index of the entry that recorded it leaving.</summary>
    public long? QuestionIndex { get; init; }

    /// <summary>Set where one entry stands for many denials.</summary>
    public DenialSum? Denials { get; init; }
}
