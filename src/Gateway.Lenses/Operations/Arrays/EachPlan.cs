using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Arrays;

/// <summary>Writes an array item by item. An item that cannot be carried is left out with its loss, and the others close up.</summary>
internal sealed class EachPlan(PlanSite site, ScopePlan items) : SinglePlan(site)
{
    public override string Operation => "each";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.Array)
        {
            run.Refuse("lens/array", Source.At, "an array");
            return false;
        }

        run.Begin(Target);
        run.Builder.StartArray();
        var (index, written) = (0, 0);
        foreach (var item in read.Items)
        {
            run.EnterItem(new ItemPlace(Source.At, index++, Target.At, written));
            if (items.Write(item, run))
                written++;
            run.LeaveItem();
        }

        run.Builder.EndArray();
        return true;
    }
}
