using System.Text;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Records.Mrz;

namespace Gateway.Lenses.Operations.Names;

/// <summary>Reads the name field of a zone. What a zone cuts or transliterates is not undone: the name is what the zone says, and marked where it may be cut.</summary>
internal sealed class CanonicalZoneNamePlan(PlanSite site, NameWriter writer, ZoneFormat format, int? room) : SinglePlan(site)
{
    public override string Operation => "name";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        var field = read.ToString();
        if (read.Kind != TokenKind.String || ZoneName.Read(field, format) is not { } name)
        {
            run.Refuse("lens/name", Source.At, $"the name field of a zone: {ZoneName.Width(format)} characters of `A` to `Z` and `<`, and a name in it");
            return false;
        }

        if (room is { } most && name.Length > most)
            return LeaveOut(run, Loss.TooLong(Operation, Source.At, most), "lens/too-long");
        if (field[^1] != '<')
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, NameLine.MayBeCut));
        else if (ZoneName.Write(name, format) != field)
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, NameLine.Identifiers));
        run.Begin(Target);
        writer.Write(Encoding.ASCII.GetBytes(name), run.Builder);
        return true;
    }
}
