using System.Collections.Immutable;
using Gateway.Lenses.Operations.Moves;
using Gateway.Lenses.Plans;

namespace Gateway.Lenses.Operations.Coalescing;

/// <summary>Moves the first place that holds something; what other places hold is left behind, each with its loss.</summary>
internal sealed class CoalescePlan(PlanSite site, ImmutableArray<MovePlan> moves, int back) : ValuePlan(site)
{
    public override string Operation => "coalesce";

    public override bool IsThere(Found found) => First(found) < moves.Length;

    public override bool Write(Found found, TranslationRun run)
    {
        var first = First(found);
        var written = moves[first].Write(found, run);
        if (written && first != back)
            run.Lose(new Loss(Operation, Sources[first].At, LossKind.Narrowed, CoalesceLine.Moved));
        for (var other = first + 1; other < moves.Length; other++)
        {
            if (moves[other].IsThere(found))
                run.Lose(new Loss(Operation, Sources[other].At, LossKind.Dropped, CoalesceLine.Other));
        }

        return written;
    }

    private int First(Found found)
    {
        for (var number = 0; number < moves.Length; number++)
        {
            if (moves[number].IsThere(found))
                return number;
        }

        return moves.Length;
    }
}
