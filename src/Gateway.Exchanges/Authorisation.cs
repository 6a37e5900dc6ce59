using Gateway.Agreements;

namespace Gateway.Exchanges;

/// <summary>Decides whether the agreements permit the exchange, on the caller's own facts alone: no record has been read yet.</summary>
public sealed class Authorisation(Corridor corridor, TimeProvider time)
{
    public Step<Authorised> Authorise(Identified asker)
    {
        var request = asker.Facts.Request;
        if (!corridor.Adapters.Adapters.TryGetValue(request.System, out var system))
            return new Refusal(RefusalKinds.NoSuchSystem, asker.Facts);
        if (system.Party != Party.Of(asker.Identity.Agency))
            return new Refusal(RefusalKinds.OtherPartysSystem, asker.Facts);
        if (!system.Operations.TryGetValue(request.Operation, out var operation) || !operation.Asks)
            return new Refusal(RefusalKinds.NoSuchOperation, asker.Facts);

        // The version belongs to who is asking, as the operation does: whoever speaks one on its way out is told so whatever becomes of the question.
        var facts = asker.Facts with { Operation = operation, Spoken = operation.Spoken.Find(request.Version, DateOnly.FromDateTime(request.ReceivedAt.UtcDateTime)) };
        if (request.Purpose is not { Length: > 0 } purpose)
            return new Refusal(RefusalKinds.PurposeMissing, facts);
        if (!Purposes.All.Contains(purpose))
            return new Refusal(RefusalKinds.PurposeUnknown, facts);
        if (request.Case is not { Length: > 0 })
            return new Refusal(RefusalKinds.CaseMissing, facts);
        Grade? insisted = null;
        if (request.Grade is not null)
        {
            if (!GradeNames.TryParse(request.Grade, out var grade))
                return new Refusal(RefusalKinds.GradeUnknown, facts);
            insisted = grade;
        }

        Grade? made = GradeNames.TryParse(operation.Grade, out var format) ? format : null;
        var decision = AccessRule.Decide(
            corridor.Agreements,
            new AccessFacts(asker.Identity.Agency, system.Id, operation.Exchange, purpose, insisted, made),
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (decision.Permit is not { } permit)
            return new Refusal(Kind(decision.Denial!.Value), facts);
        return new Authorised(
            facts with { Permit = permit }, system, operation, ExchangeKinds.All[operation.Exchange], corridor.Clearances[permit.Clause]);
    }

    private static RefusalKind Kind(DenialReason reason) => reason switch
    {
        DenialReason.Agency => RefusalKinds.AgencyNotPermitted,
        DenialReason.System => RefusalKinds.SystemNotPermitted,
        DenialReason.Exchange => RefusalKinds.ExchangeNotPermitted,
        DenialReason.Purpose => RefusalKinds.PurposeNotPermitted,
        DenialReason.Grade => RefusalKinds.GradeNotPermitted,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
