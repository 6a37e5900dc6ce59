using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>Writes what the target always holds.</summary>
internal sealed class ConstantPlan(Target target, ImmutableArray<Condition> conditions, Literal value)
    : ValuePlan(JsonPointer.Root, target, conditions)
{
    public override bool ReadsNothing => true;

    public override string Operation => "constant";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        run.Begin(Target);
        value.Write(run.Builder);
        return true;
    }
}
