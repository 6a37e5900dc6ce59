using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>One line in one direction: where it reads, where it writes, and when.</summary>
internal abstract class ValuePlan(JsonPointer source, Target target, ImmutableArray<Condition> conditions)
{
    /// <summary>Where it reads; the whole scope for a constant, which reads nothing and is therefore always there.</summary>
    public JsonPointer Source => source;

    public Target Target => target;

    /// <summary>Whether the lens alone states what is written.</summary>
    public virtual bool ReadsNothing => false;

    /// <summary>The lens operation, as files and reports name it.</summary>
    public abstract string Operation { get; }

    /// <summary>
    /// Writes one member by whichever of its lines applies, and says whether anything was written; two at once have no order that means
    /// anything, so that is refused.
    /// </summary>
    public static bool WriteOne(ImmutableArray<ValuePlan> values, RecordValue scope, TranslationRun run)
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
                written = run.Trace is { } trace ? value.WriteTraced(read, run, trace) : value.Write(read, run);
        }

        return written;
    }

    /// <summary>Writes what was read, or reports why not; whether anything was written.</summary>
    public abstract bool Write(RecordValue read, TranslationRun run);

    /// <summary>The code in what was read, where it is one that the line's code list does not hold; for traces.</summary>
    public virtual string? UnknownCode(RecordValue read) => null;

    /// <summary>Leaves the value out with a loss, or refuses the record where its schema cannot do without. False, for the caller to return.</summary>
    public bool LeaveOut(TranslationRun run, Loss loss, string code)
    {
        if (target.Required)
            run.Refuse(code, loss.At, loss.Reason);
        else
            run.Lose(loss);
        return false;
    }

    private bool WriteTraced(RecordValue read, TranslationRun run, TranslationTrace trace)
    {
        var (line, losses, findings) = (trace.Values.Count, run.Losses.Count, run.Findings.Count);
        var written = Write(read, run);
        // What refuses the record became of nothing. An array stands before its items, whose losses are their own.
        if (written || run.Findings.Count == findings)
        {
            var unknown = UnknownCode(read);
            var outcome = unknown is not null ? TraceOutcome.Unknown
                : !written ? TraceOutcome.Dropped
                : run.Losses.Skip(losses).Any(loss => loss.Operation == Operation) ? TraceOutcome.Narrowed
                : TraceOutcome.Mapped;
            trace.Insert(line, run.Traced(Operation, ReadsNothing ? null : Source, written ? target.At : null, outcome, unknown));
        }

        return written;
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
