using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>One line in one direction: where it reads, where it writes, and when.</summary>
internal abstract class ValuePlan(JsonPointer source, Target target, ImmutableArray<Condition> conditions)
{
    /// <summary>Where it reads; the whole scope for a constant, which reads nothing and is therefore always there.</summary>
    public JsonPointer Source => source;

    public Target Target => target;

    /// <summary>Writes one member by whichever of its lines applies; two at once have no order that means anything, so that is refused.</summary>
    public static void WriteOne(ImmutableArray<ValuePlan> values, RecordValue scope, TranslationRun run)
    {
        var written = false;
        foreach (var value in values)
        {
            var read = scope.At(value.Source);
            if (!read.IsPresent() || !value.Applies(scope))
                continue;
            if (written)
                run.Refuse("lens/overlap", value.Source, "only one of the values that the other format holds in one place");
            else
                written = value.Write(read, run);
        }
    }

    /// <summary>Writes what was read, or reports why not; whether anything was written.</summary>
    public abstract bool Write(RecordValue read, TranslationRun run);

    /// <summary>Leaves the value out with a loss, or refuses the record where its schema cannot do without. False, for the caller to return.</summary>
    public bool LeaveOut(TranslationRun run, Loss loss, string code)
    {
        if (target.Required)
            run.Refuse(code, loss.At, loss.Reason);
        else
            run.Lose(loss);
        return false;
    }

    private bool Applies(RecordValue scope)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(scope))
                return false;
        }

        return true;
    }
}
