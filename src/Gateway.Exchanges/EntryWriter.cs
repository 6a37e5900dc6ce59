using System.Collections.Concurrent;
using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Auditing;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>
/// Says in ledger entries what is known of an exchange. Only what was recognised is said by name: a system, a purpose or a case that nobody
/// knows is the caller's text and stays out.
/// </summary>
public sealed class EntryWriter(AuditKeys keys, Corridor corridor)
{
    // Officers ask again and again: their tag is made once, not for every question. At most 10 000 are known; past that all are forgotten.
    private const int MostOfficers = 10_000;

    private readonly ConcurrentDictionary<Identity, AuditTag> _officers = new();

    /// <summary>The question is about to leave for the other party.</summary>
    public AuditEntry Asked(Outbound outbound) =>
        About(outbound.Facts, EntryKind.Asked, "permitted", outbound.Question.Fields, Commitment.To(outbound.Message.Body.Span));

    /// <summary>The answer is about to leave for the asker.</summary>
    public AuditEntry Answered(Written written) =>
        About(written.Facts, EntryKind.Answered, "disclosed", written.Facts.Disclosed, Commitment.To(written.Facts.Request.Body.Span), Commitment.To(written.Body.Span));

    /// <summary>There is no answer.</summary>
    public AuditEntry Ended(Refusal refusal) => About(refusal.Facts, Kind(refusal), refusal.Kind.Code, []);

    // Who is nobody known was denied, whatever the reason: denials are summed, and a flood of them never buys a write to disk each.
    private static EntryKind Kind(Refusal refusal) => refusal.Facts.Identity is null ? EntryKind.Denied : refusal.Kind.Status switch
    {
        499 => EntryKind.Cancelled,
        504 => EntryKind.TimedOut,
        >= 500 => EntryKind.Failed,
        _ => EntryKind.Denied,
    };

    private AuditEntry About(
        Facts facts, EntryKind kind, string outcome, IReadOnlyList<JsonPointer> fields, Commitment? question = null, Commitment? answer = null)
    {
        var request = facts.Request;
        var agency = facts.Identity?.Agency;
        Adapter? system = null;
        if (agency is not null)
            corridor.Adapters.Adapters.TryGetValue(request.System, out system);
        return new AuditEntry
        {
            Kind = kind,
            Outcome = outcome,
            ExchangeId = request.ExchangeId,
            Exchange = facts.Operation?.Exchange,
            System = system?.Id,
            Operation = facts.Operation?.Name,
            Version = facts.Spoken?.Version,
            Agency = agency,
            Party = agency is not null && Party.Of(agency) is { Length: > 0 } party ? party : null,
            Officer = facts.Identity is { Officer: not null } officer ? OfficerTag(officer) : null,
            Purpose = request.Purpose is { } purpose && Purposes.All.Contains(purpose) ? purpose : null,
            Case = agency is not null && request.Case is { Length: > 0 } reference ? keys.CaseTag(agency, reference) : null,
            Agreement = facts.Permit?.Agreement.Id,
            AgreementVersion = facts.Permit?.Agreement.Version,
            Clause = facts.Permit?.Clause.Id,
            Grade = facts.Permit?.Grade.Name(),
            Source = facts.AnsweringSystem,
            Subjects = facts.Subject is { } subject ? [keys.SubjectTag(subject.Scope, subject.Name)] : [],
            // A trace's id is the caller's own choice: who is nobody known does not write into the ledger with it.
            TraceId = agency is null ? null : request.TraceId,
            QuestionIndex = kind == EntryKind.Asked ? null : facts.QuestionEntry?.Index,
            Fields = fields,
            Question = question,
            Answer = answer,
            Freshness = kind == EntryKind.Answered ? facts.Freshness : null,
            Translated = kind == EntryKind.Answered ? facts.Translated : null,
        };
    }

    private AuditTag OfficerTag(Identity officer)
    {
        if (_officers.TryGetValue(officer, out var known))
            return known;
        if (_officers.Count >= MostOfficers)
            _officers.Clear();
        return _officers[officer] = keys.OfficerTag(officer.Agency, officer.Officer!);
    }
}
