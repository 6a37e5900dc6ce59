using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Names;

/// <summary>
/// Writes the one name field of a national format as a canonical name. Nothing is ever split into given and family names: most of these
/// names have neither. Patronymics and titles stay in the text; a name that fills its field is marked, and never completed.
/// </summary>
internal sealed class CanonicalNamePlan(PlanSite site, NameWriter writer, int? room, int? width) : SinglePlan(site)
{
    public override string Operation => "name";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.String)
        {
            run.Refuse("lens/name", Source.At, "a text");
            return false;
        }

        var length = Scalars.Length(read.Text);
        if (room is { } most && length > most)
            return LeaveOut(run, Loss.TooLong(Operation, Source.At, most), "lens/too-long");
        if (width is { } full && length >= full)
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, NameLine.MayBeCut));
        run.Begin(Target);
        writer.Write(read.Text, run.Builder);
        return true;
    }
}
