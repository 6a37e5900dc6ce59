using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Texts;

/// <summary>Reads a national text without what fills up its field. Which of its letters were small, nobody can tell: it stays as it is.</summary>
internal sealed class CanonicalTextPlan(PlanSite site, bool upper, Padding? pad, int? room) : SinglePlan(site)
{
    public override string Operation => "text";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.String || (pad is not null && Scalars.Length(read.Text) != pad.Width))
        {
            run.Refuse("lens/text", Source.At, pad is null ? "a text" : $"a text of {pad.Width} characters, filled up");
            return false;
        }

        var text = pad is null ? read.Text : pad.Strip(read.Text);
        if (pad is not null && text.IsEmpty)
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.Dropped, TextLine.Empty), "lens/text");
        if (room is { } most && Scalars.Length(text) > most)
            return LeaveOut(run, Loss.TooLong(Operation, Source.At, most), "lens/too-long");
        if (upper && !Capitals.Only(text))
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, TextLine.Case));
        run.Begin(Target);
        run.Builder.String(text);
        return true;
    }
}
