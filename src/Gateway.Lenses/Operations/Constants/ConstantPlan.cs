using Gateway.Lenses.Plans;

namespace Gateway.Lenses.Operations.Constants;

/// <summary>Writes what the target always holds.</summary>
internal sealed class ConstantPlan(PlanSite site, Literal value) : ValuePlan(site)
{
    public override string Operation => "constant";

    public override bool IsThere(Found found) => true;

    public override bool Write(Found found, TranslationRun run)
    {
        run.Begin(Target);
        value.Write(run.Builder);
        return true;
    }
}
