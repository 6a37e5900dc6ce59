using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Addresses;

/// <summary>Writes one field of a national address: a line, or a part. The first field of a format also says what the others have no room for.</summary>
internal sealed class NationalAddressPlan(PlanSite site, AddressFields fields) : ValuePlan(site)
{
    private readonly Source _address = site.Sources[0];
    private readonly JsonPointer _lines = site.Sources[0].At.Append("lines");
    private readonly int _field = site.Place;

    public override string Operation => "address";

    public override bool IsThere(Found found) => found[_address].IsPresent() && (_field == 0 || Target.Required || fields.Says(found[_address], _field));

    public override bool Write(Found found, TranslationRun run)
    {
        var address = found[_address];
        if (_field == 0)
            Report(address, run);
        if (!fields.Says(address, _field))
        {
            if (Target.Required)
                run.Refuse("lens/address", _address.At, AddressLine.NoLinesKnown);
            return false;
        }

        if (!fields.Fits(address, _field))
        {
            // Lines go together, so they are missed once.
            if (_field > 0 && fields.PartOf(_field) is null && !Target.Required)
                return false;
            var at = fields.IsPart(address, _field) ? _address.At.Append(fields.PartOf(_field)!.Name) : _lines;
            return LeaveOut(run, new Loss(Operation, at, LossKind.TooLong, AddressLine.TooLong), "lens/too-long");
        }

        run.Begin(Target);
        Span<byte> room = stackalloc byte[AddressLine.LongestPart];
        run.Builder.String(room[..fields.Write(address, _field, room)]);
        return true;
    }

    private void Report(RecordValue address, TranslationRun run)
    {
        if (fields.LosesLines(address) is { } kind)
            run.Lose(new Loss(Operation, _lines, kind, kind == LossKind.Dropped ? AddressLine.NoLines : AddressLine.Arranged));
        foreach (var name in fields.Missing)
        {
            if (address.At(JsonPointer.Root.Append(name)).IsPresent())
                run.Lose(new Loss(Operation, _address.At.Append(name), LossKind.Narrowed, AddressLine.Elsewhere));
        }
    }
}
