using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Codes;

/// <summary>Writes a national code as its canonical one. A code that the list lacks becomes unknown with its original, never a guess.</summary>
/// <param name="site">Where it reads and writes.</param>
/// <param name="list">The pairs.</param>
/// <param name="coded">Whether the target is an object of code and original; a plain code has no room for an unknown one.</param>
internal sealed class CanonicalCodePlan(PlanSite site, CodeList list, bool coded)
    : SinglePlan(site)
{
    public override string Operation => "code";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        var code = read.Scalar();
        var entry = read.IsScalar() ? list.FromNational(code) : null;
        if (entry is null)
            return coded && read.IsScalar() ? WriteUnknown(code, run) : Lack(run);
        if (entry.Narrows)
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, entry.Reason ?? "several codes of one format share one code of the other"));
        run.Begin(Target);
        if (!coded)
        {
            entry.Canonical.Write(run.Builder);
            return true;
        }

        run.Builder.StartObject();
        run.Builder.Name("code"u8, isPlain: true);
        entry.Canonical.Write(run.Builder);
        run.Builder.EndObject();
        return true;
    }

    public override string? UnknownCode(RecordValue read) =>
        read.IsScalar() && list.FromNational(read.Scalar()) is null ? read.ScalarText() : null;

    private bool WriteUnknown(ReadOnlySpan<byte> code, TranslationRun run)
    {
        run.Lose(new Loss(Operation, Source.At, LossKind.UnknownCode, $"the list `{list.Name}` does not hold this code; it is carried as unknown with its original"));
        run.Begin(Target);
        run.Builder.StartObject();
        run.Builder.Name("code"u8, isPlain: true);
        run.Builder.String("UNKNOWN"u8, isPlain: true);
        run.Builder.Name("original"u8, isPlain: true);
        run.Builder.String(code);
        run.Builder.EndObject();
        return true;
    }

    private bool Lack(TranslationRun run) =>
        LeaveOut(run, new Loss(Operation, Source.At, LossKind.UnknownCode, $"the list `{list.Name}` does not hold this code"), "lens/code");
}
