using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Defaults;

/// <summary>Writes what stands where the source says nothing, and reports that it did.</summary>
/// <param name="site">Where it writes.</param>
/// <param name="value">What it writes.</param>
/// <param name="coded">Whether the target is an object of code and original.</param>
/// <param name="silent">The place of the source that says nothing; the scope where the source has none.</param>
/// <param name="reason">Why the format wants a value.</param>
internal sealed class DefaultPlan(PlanSite site, Literal value, bool coded, JsonPointer silent, string reason) : ValuePlan(site)
{
    public override string Operation => "default";

    public override bool IsThere(Found found) => true;

    public override bool Write(Found found, TranslationRun run)
    {
        run.Lose(new Loss(Operation, silent, LossKind.Defaulted, reason));
        run.Begin(Target);
        if (!coded)
        {
            value.Write(run.Builder);
            return true;
        }

        run.Builder.StartObject();
        run.Builder.Name("code"u8);
        value.Write(run.Builder);
        run.Builder.EndObject();
        return true;
    }
}
