using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>One line in one direction, as far as it writes one place: where it reads, where it writes, and when.</summary>
internal abstract class ValuePlan(PlanSite site)
{
    private readonly ImmutableArray<Condition> _conditions = site.Conditions;

    /// <summary>Every place that it reads; none for what the lens itself states.</summary>
    public ImmutableArray<Source> Sources { get; } = site.Sources;

    /// <summary>Where it reads first; the whole scope for what the lens itself states.</summary>
    public JsonPointer At => Sources.IsEmpty ? JsonPointer.Root : Sources[0].At;

    public Target Target { get; } = site.Target;

    /// <summary>The lens operation, as files and reports name it.</summary>
    public abstract string Operation { get; }

    /// <summary>Whether there is anything to write.</summary>
    public abstract bool IsThere(Found found);

    /// <summary>Writes what was read, or reports why not; whether anything was written.</summary>
    public abstract bool Write(Found found, TranslationRun run);

    /// <summary>The code in what was read, where it is one that the line's code list does not hold; for traces.</summary>
    public virtual string? UnknownCode(Found found) => null;

    public bool Applies(Found found) => IsThere(found) && (_conditions.IsEmpty || Condition.AllHold(_conditions, found));

    /// <summary>Leaves the value out with a loss, or refuses the record where its schema cannot do without. False, for the caller to return.</summary>
    public bool LeaveOut(TranslationRun run, Loss loss, string code)
    {
        if (Target.Required)
            run.Refuse(code, loss.At, loss.Reason);
        else
            run.Lose(loss);
        return false;
    }
}
