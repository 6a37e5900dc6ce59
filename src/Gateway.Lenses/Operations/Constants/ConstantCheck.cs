using System.Collections.Immutable;
using Gateway.Lenses.Plans;

namespace Gateway.Lenses.Operations.Constants;

/// <summary>Refuses a record that holds something else where its format always holds one value.</summary>
internal sealed record ConstantCheck(Source Source, ImmutableArray<Condition> Conditions, Literal Value)
{
    public void Run(Found found, TranslationRun run)
    {
        var value = found[Source];
        if (!value.IsPresent() || !Condition.AllHold(Conditions, found))
            return;
        if (!Value.Is(value))
            run.Refuse("lens/constant", Source.At, Value.ToString());
        else
            run.Trace?.Add(run.Traced("constant", Source.At, null, TraceOutcome.Mapped));
    }
}
