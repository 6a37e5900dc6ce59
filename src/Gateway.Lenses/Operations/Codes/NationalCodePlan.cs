using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Codes;

/// <summary>
/// Writes a canonical code as its national one. The original of an unknown code goes back only to a format that could have written it
/// and whose list does not speak of it: under another system's list the same letters mean something else.
/// </summary>
/// <param name="site">Where it reads and writes.</param>
/// <param name="list">The pairs.</param>
/// <param name="coded">Whether the source is an object of code and original.</param>
/// <param name="declared">Why codes may be lost, in the lens author's words.</param>
internal sealed class NationalCodePlan(PlanSite site, CodeList list, bool coded, string? declared)
    : SinglePlan(site)
{
    private readonly SchemaShape _national = site.Written;
    private readonly string _reason = declared ?? $"the list `{list.Name}` does not hold this code";

    public override string Operation => "code";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        var code = coded ? read["code"u8] : read;
        if (!code.IsScalar())
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.Dropped, "there is no code to write"), "lens/code");
        if (coded && code.Scalar().SequenceEqual("UNKNOWN"u8) && read["original"u8] is { Kind: TokenKind.String } original)
            return WriteOriginal(original, run);
        if (list.FromCanonical(code.Scalar()) is not { } entry)
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.UnknownCode, _reason), "lens/code");
        if (entry.Narrows)
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, entry.Reason ?? "several codes of one format share one code of the other"));
        run.Begin(Target);
        entry.National.Write(run.Builder);
        return true;
    }

    public override string? UnknownCode(RecordValue read)
    {
        var code = coded ? read["code"u8] : read;
        if (coded && code.Scalar().SequenceEqual("UNKNOWN"u8) && read["original"u8] is { Kind: TokenKind.String } original)
            return original.ScalarText();
        return code.IsScalar() && list.FromCanonical(code.Scalar()) is null ? code.ScalarText() : null;
    }

    private bool WriteOriginal(RecordValue original, TranslationRun run)
    {
        if (!list.HasNational(original.Text) && _national.TakesText(original.Text))
        {
            run.Begin(Target);
            run.Builder.String(original.Text);
            return true;
        }

        var loss = new Loss(Operation, Source.At, LossKind.UnknownCode, "an unknown code of another list; its original means nothing, or something else, here");
        if (list.FromCanonical("UNKNOWN"u8) is not { } entry)
            return LeaveOut(run, loss, "lens/code");
        run.Lose(loss);
        run.Begin(Target);
        entry.National.Write(run.Builder);
        return true;
    }
}
