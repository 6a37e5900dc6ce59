using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Auditing;
using Gateway.Freshness;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>What is known of an exchange so far. Each step hands on a fuller one; the ledger's entry is written from the last.</summary>
public sealed record Facts(Request Request)
{
    public Identity? Identity { get; init; }

    public Operation? Operation { get; init; }

    /// <summary>The version of the operation that the asker speaks; null until it was recognised.</summary>
    public SpokenVersion? Spoken { get; init; }

    public Permit? Permit { get; init; }

    /// <summary>The system that answers; null until the question was understood.</summary>
    public string? AnsweringSystem { get; init; }

    /// <summary>Whom the question is about; the ledger gets a keyed tag.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The entry that was made before the question left; null where none left.</summary>
    public AuditPosition? QuestionEntry { get; init; }

    public EntryFreshness? Freshness { get; init; }

    /// <summary>The canonical fields of the answer that are disclosed.</summary>
    public IReadOnlyList<JsonPointer> Disclosed { get; init; } = [];

    /// <summary>What translation did, both ways.</summary>
    public TranslationCounts Translated { get; init; }

    /// <summary>What of that was lost on the way to the source and back.</summary>
    public SourceLosses SourceLosses { get; init; }

    /// <summary>How many losses the asker is told of: those of the question and of what is disclosed, never of what is withheld.</summary>
    public int Losses { get; init; }

    /// <summary>What translation did, value by value; null where the asker did not ask to have it explained.</summary>
    public Explanation? Explanation { get; init; }
}
