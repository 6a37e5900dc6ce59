using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>Refuses a record that holds something else where its format always holds one value.</summary>
internal sealed record ConstantCheck(JsonPointer Source, ImmutableArray<Condition> Conditions, Literal Value)
{
    public void Run(RecordValue scope, TranslationRun run)
    {
        var value = scope.At(Source);
        if (!value.IsPresent() || !Conditions.All(condition => condition.Holds(scope)))
            return;
        if (!Value.Is(value))
            run.Refuse("lens/constant", Source, Value.ToString());
        else
            run.Trace?.Add(run.Traced("constant", Source, null, TraceOutcome.Mapped, null));
    }
}
