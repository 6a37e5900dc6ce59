using Gateway.Lenses.Operations.Defaults;
using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>Writes a value and tells the trace what became of each place that it was read from.</summary>
internal static class Explanation
{
    public static bool Write(ValuePlan plan, Found found, TranslationRun run)
    {
        var (line, losses, findings) = (run.Trace!.Values.Count, run.Losses.Count, run.Findings.Count);
        var written = plan.Write(found, run);
        // What refuses the record became of nothing.
        if (!written && run.Findings.Count > findings)
            return false;
        JsonPointer? to = written ? plan.Target.At : null;
        if (plan.Sources.IsEmpty)
        {
            run.Trace.Add(run.Traced(plan.Operation, null, to, plan is DefaultPlan ? TraceOutcome.Defaulted : TraceOutcome.Mapped));
            return written;
        }

        // An array stands before its items, whose losses are their own.
        var own = run.Losses.Skip(losses).Where(loss => loss.Operation == plan.Operation).ToList();
        foreach (var source in plan.Sources)
        {
            if (found[source].IsPresent())
                run.Trace.Insert(line++, Line(plan, found, run, source, to, own));
        }

        return written;
    }

    private static TracedValue Line(ValuePlan plan, Found found, TranslationRun run, Source source, JsonPointer? to, List<Loss> losses)
    {
        if (plan.UnknownCode(found) is { } code)
            return run.Traced(plan.Operation, source.At, to, TraceOutcome.Unknown, code);
        var place = run.Absolute(source.At);
        if (to is null || losses.Any(loss => loss.Kind == LossKind.Dropped && loss.At == place))
            return run.Traced(plan.Operation, source.At, null, TraceOutcome.Dropped);
        return run.Traced(plan.Operation, source.At, to, losses.Any(loss => loss.At.IsWithin(place)) ? TraceOutcome.Narrowed : TraceOutcome.Mapped);
    }
}
