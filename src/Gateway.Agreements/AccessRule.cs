namespace Gateway.Agreements;

/// <summary>Decides an access. A pure function of its arguments: the same facts, agreements and day give the same decision, also years later.</summary>
public static class AccessRule
{
    /// <summary>
    /// Looks for a clause in force on <paramref name="day"/> (UTC) that covers the facts. Where several do, the one of the highest grade decides,
    /// then the one loaded first; a grade is never put together from two clauses.
    /// </summary>
    public static AccessDecision Decide(AgreementSet agreements, AccessFacts facts, DateOnly day)
    {
        var reached = DenialReason.Agency;
        (Agreement Agreement, Clause Clause)? best = null;
        foreach (var agreement in agreements.Agreements)
        {
            if (!agreement.IsInForce(day))
                continue;
            foreach (var clause in agreement.Clauses)
            {
                if (FirstMissing(clause, facts) is { } missing)
                {
                    reached = (DenialReason)Math.Max((int)reached, (int)missing);
                    continue;
                }

                if (best is null || clause.Grade > best.Value.Clause.Grade)
                    best = (agreement, clause);
            }
        }

        if (best is not { } found)
            return AccessDecision.Denied(reached);
        if (facts.Grade > found.Clause.Grade)
            return AccessDecision.Denied(DenialReason.Grade);

        // A format made for more than the clause gives is answered with what the clause gives; only an explicit wish is refused.
        var wished = facts.Grade ?? facts.FormatGrade ?? Grade.Exists;
        return AccessDecision.Permitted(new Permit(found.Agreement, found.Clause, wished < found.Clause.Grade ? wished : found.Clause.Grade));
    }

    private static DenialReason? FirstMissing(Clause clause, AccessFacts facts)
    {
        if (!clause.Agencies.Contains(facts.Agency))
            return DenialReason.Agency;
        if (!clause.Systems.Contains(facts.System))
            return DenialReason.System;
        if (clause.Exchange != facts.Exchange)
            return DenialReason.Exchange;
        return clause.Purposes.Contains(facts.Purpose) ? null : DenialReason.Purpose;
    }
}
