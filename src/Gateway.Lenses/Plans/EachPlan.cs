using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>Writes an array item by item. An item that cannot be carried is left out with its loss, and the others close up.</summary>
internal sealed class EachPlan(JsonPointer source, Target target, ImmutableArray<Condition> conditions, ScopePlan items)
    : ValuePlan(source, target, conditions)
{
    public override string Operation => "each";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.Array)
        {
            run.Refuse("lens/array", Source, "an array");
            return false;
        }

        run.Begin(Target);
        run.Builder.StartArray();
        var (index, written) = (0, 0);
        foreach (var item in read.Items)
        {
            run.EnterItem(new ItemPlace(Source, index++, Target.At, written));
            if (items.Write(item, run))
                written++;
            run.LeaveItem();
        }

        run.Builder.EndArray();
        return true;
    }
}
