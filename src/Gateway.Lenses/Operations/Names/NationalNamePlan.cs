using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Names;

/// <summary>Writes a canonical name into the one field of a national format that holds whole names: its original, whole.</summary>
internal sealed class NationalNamePlan(PlanSite site, NameRest rest, int? room) : SinglePlan(site)
{
    public override string Operation => "name";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        var full = read["full"u8];
        if (full.Kind != TokenKind.String)
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.Dropped, NameLine.NoFull), "lens/name");
        if (room is { } most && Scalars.Length(full.Text) > most)
            return LeaveOut(run, Loss.TooLong(Operation, Source.At, most), "lens/too-long");
        rest.Report(read, run);
        run.Begin(Target);
        run.Builder.String(full.Text);
        return true;
    }
}
