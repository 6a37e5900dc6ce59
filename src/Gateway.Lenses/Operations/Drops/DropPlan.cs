using System.Collections.Immutable;
using Gateway.Lenses.Plans;

namespace Gateway.Lenses.Operations.Drops;

/// <summary>Reports what the other side has no place for, where it was there.</summary>
internal sealed record DropPlan(Source Source, ImmutableArray<Condition> Conditions, string Reason)
{
    public void Run(Found found, TranslationRun run)
    {
        if (!found[Source].IsPresent() || !Condition.AllHold(Conditions, found))
            return;
        run.Lose(new Loss("drop", Source.At, LossKind.Dropped, Reason));
        run.Trace?.Add(run.Traced("drop", Source.At, null, TraceOutcome.Dropped));
    }
}
