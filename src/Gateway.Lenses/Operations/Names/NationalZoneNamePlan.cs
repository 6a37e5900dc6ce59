using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Records.Mrz;

namespace Gateway.Lenses.Operations.Names;

/// <summary>Writes a name into the name field of a zone, as one identifier: transliterated, and shortened as ICAO Doc 9303 asks, each with its loss.</summary>
internal sealed class NationalZoneNamePlan(PlanSite site, NameRest rest, ZoneFormat format) : SinglePlan(site)
{
    private readonly JsonPointer _full = site.Sources[0].At.Append("full");

    public override string Operation => "name";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        var full = read["full"u8];
        if (full.Kind != TokenKind.String)
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.Dropped, NameLine.NoFull), "lens/name");
        var name = full.ToString();
        if (ZoneName.Write(name, format) is not { } field)
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.Dropped, NameLine.NoLatin), "lens/name");
        rest.Report(read, run);
        if (field[^1] != '<' || ZoneName.Read(field, format) != name)
            run.Lose(new Loss(Operation, _full, LossKind.Narrowed, NameLine.Transliterated));
        run.Begin(Target);
        run.Builder.String(field.AsSpan());
        return true;
    }
}
