using System.Collections.Immutable;
using Gateway.Lenses.Operations.Defaults;

namespace Gateway.Lenses.Plans;

/// <summary>The lines that may write one place of the target, and what is written where none of them finds anything.</summary>
internal sealed record PlacePlan(ImmutableArray<ValuePlan> Values, ImmutableArray<DefaultPlan> Defaults)
{
    /// <summary>
    /// Writes the place by whichever of its lines applies, and says whether anything was written; two at once have no order that means
    /// anything, so that is refused. A default stands in for what the source does not say, never for what could not be carried.
    /// </summary>
    public bool Write(Found found, TranslationRun run)
    {
        var (there, written) = (false, false);
        foreach (var value in Values)
        {
            if (!value.Applies(found))
                continue;
            if (written)
                run.Refuse("lens/overlap", value.At, "only one of the values that the other format holds in one place");
            else
                written = run.Trace is null ? value.Write(found, run) : Explanation.Write(value, found, run);
            there = true;
        }

        if (there)
            return written;
        foreach (var value in Defaults)
        {
            if (value.Applies(found))
                return run.Trace is null ? value.Write(found, run) : Explanation.Write(value, found, run);
        }

        return false;
    }
}
