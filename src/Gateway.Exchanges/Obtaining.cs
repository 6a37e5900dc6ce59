using Gateway.Agreements;
using Gateway.Auditing;
using Gateway.Freshness;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>
/// Finds an answer fresh enough for the purpose: a verdict that was kept, or a consultation, which callers who ask the same at the same
/// time share. Only a verdict that refuses nobody anything is kept, so an adverse decision is always from the source.
/// </summary>
public sealed class Obtaining(Consultation consultation, VerdictCache cache, VerdictKeyring keyring)
{
    private readonly Flights<VerdictKey, Step<Consulted>> _flights = new();

    public async ValueTask<Step<Obtained>> ObtainAsync(Understood question, CancellationToken cancellation)
    {
        var request = question.Facts.Request;
        var permit = question.Facts.Permit!;
        var key = keyring.Name(permit, question.Facts.Identity!.Agency, request.Purpose!, question.Question.Span);
        if (!request.InsistsOnSource && cache.TryGet(key, permit.Clause.MaxAge, out var kept))
            return Obtained(question, kept.Record.ReadBack(), FreshnessKind.Cached, kept.AsOf, kept.Translated, kept.Losses);

        // Whoever insists on the source does not board a question that left before theirs came.
        var consulted = request.InsistsOnSource
            ? await consultation.ConsultAsync(question, cancellation).ConfigureAwait(false)
            : await _flights.JoinAsync(key, flight => consultation.ConsultAsync(question, flight).AsTask(), cancellation).ConfigureAwait(false);
        if (consulted.Value is { } answer)
        {
            if (Keeps(permit.Clause))
                Keep(question, key, answer);
            var whole = request.InsistsOnSource ? answer.Answer : answer.Answer.Lend();
            return Obtained(question, whole, FreshnessKind.Live, answer.AsOf, answer.Facts.Translated, answer.Facts.SourceLosses, answer.Facts);
        }

        var refusal = consulted.Refusal!;
        if (refusal.Kind.Act == PartyToAct.Provider && !request.InsistsOnSource && cache.TryGet(key, permit.Clause.MaxStale, out var stale))
            return Obtained(question, stale.Record.ReadBack(), FreshnessKind.Stale, stale.AsOf, stale.Translated, stale.Losses, refusal.Facts);

        // The refusal may have been another passenger's: the facts are ours, the question's entry is the flight's.
        return refusal with { Facts = question.Facts with { QuestionEntry = refusal.Facts.QuestionEntry } };
    }

    private static bool Keeps(Clause clause) => clause.MaxAge > TimeSpan.Zero || clause.MaxStale > TimeSpan.Zero;

    private static Obtained Obtained(
        Understood question, TokenTable answer, FreshnessKind kind, DateTimeOffset asOf, TranslationCounts translated, SourceLosses losses, Facts? flown = null)
    {
        var facts = question.Facts with
        {
            Freshness = new EntryFreshness(kind, asOf),
            Translated = translated,
            SourceLosses = losses,
            Explanation = question.Facts.Explanation is { } own
                ? own with { QuestionPut = flown?.Explanation?.QuestionPut, AnswerHeard = flown?.Explanation?.AnswerHeard }
                : null,
            QuestionEntry = flown?.QuestionEntry,
        };
        return new Obtained(facts, question, answer);
    }

    // What is kept is what the clause could disclose at most, not the register's record. What is not kept also ends what was kept before: the
    // source has spoken, and nobody is to hear the older word.
    private void Keep(Understood question, VerdictKey key, Consulted answer)
    {
        if (!answer.Harmless)
        {
            cache.Forget(key, answer.AsOf);
            return;
        }

        using var builder = new TokenTableBuilder();
        question.Access.Clearance.Disclose(answer.Answer.Root, question.Facts.Permit!.Clause.Grade, builder, []);
        using var reduced = builder.Build();
        cache.Put(key, new Verdict(reduced.Root.ToJson(), answer.AsOf, answer.Facts.Translated, answer.Facts.SourceLosses));
    }
}
