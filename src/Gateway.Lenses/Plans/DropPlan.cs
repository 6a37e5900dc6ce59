using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>Reports what the other side has no place for, where it was there.</summary>
internal sealed record DropPlan(JsonPointer Source, ImmutableArray<Condition> Conditions, string Reason)
{
    public void Run(RecordValue scope, TranslationRun run)
    {
        if (scope.At(Source).IsPresent() && Conditions.All(condition => condition.Holds(scope)))
        {
            run.Lose(new Loss("drop", Source, LossKind.Dropped, Reason));
            run.Trace?.Add(run.Traced("drop", Source, null, TraceOutcome.Dropped, null));
        }
    }
}
