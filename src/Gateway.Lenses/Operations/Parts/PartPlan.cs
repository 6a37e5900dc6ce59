using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Parts;

/// <summary>Writes one part of a text. The text as a whole is judged once, by its first part; an empty part is absent.</summary>
internal sealed class PartPlan(PlanSite site, string operation, Seam seam) : ValuePlan(site)
{
    private readonly Source _whole = site.Sources[0];
    private readonly int _part = site.Place;
    private readonly int? _room = site.Written.MaxLength;

    public override string Operation => operation;

    public override bool IsThere(Found found)
    {
        var whole = found[_whole];
        return whole.IsPresent() && (!TryRead(whole, out var part) || !part.IsEmpty || Target.Required || (_part == 0 && seam.IsBlank(whole.Text)));
    }

    public override bool Write(Found found, TranslationRun run)
    {
        if (!TryRead(found[_whole], out var part) || part.IsEmpty)
        {
            if (!Target.Required && seam.IsBlank(found[_whole].Text))
                return LeaveOut(run, new Loss(Operation, _whole.At, LossKind.Dropped, PartsLine.Nothing), "lens/parts");
            // A text of other parts is one finding, whichever of them there are; a part that cannot be missing is its own.
            if (_part == 0 || Target.Required)
                run.Refuse("lens/parts", _whole.At, seam.Expected);
            return false;
        }

        if (_room is { } most && Scalars.Length(part) > most)
            return LeaveOut(run, Loss.TooLong(Operation, _whole.At, most), "lens/too-long");
        run.Begin(Target);
        run.Builder.String(part);
        return true;
    }

    private bool TryRead(RecordValue whole, out ReadOnlySpan<byte> part)
    {
        part = default;
        return whole.Kind == TokenKind.String && seam.TryRead(whole.Text, _part, out part);
    }
}
