using System.Buffers;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Parts;

/// <summary>Writes the parts as one text, if every one of them can be told from it again.</summary>
internal sealed class WholePlan(PlanSite site, string operation, Seam seam) : ValuePlan(site)
{
    private const int OnStack = 1024;

    private readonly int? _room = site.Written.MaxLength;

    public override string Operation => operation;

    public override bool IsThere(Found found)
    {
        foreach (var part in Sources)
        {
            if (found[part].IsPresent())
                return true;
        }

        return false;
    }

    public override bool Write(Found found, TranslationRun run)
    {
        var (needed, isEmpty) = (0, true);
        for (var number = 0; number < Sources.Length; number++)
        {
            var part = found[Sources[number]];
            if (part.IsPresent() && !Fits(part, number, run))
                return false;
            needed += seam.Room(part.Text.Length, number);
            isEmpty &= part.Text.IsEmpty;
        }

        return isEmpty
            ? LeaveOut(run, new Loss(Operation, At, LossKind.Narrowed, PartsLine.Blank), "lens/parts")
            : Write(found, needed, run);
    }

    /// <summary>Whether a part can stand in the text; one that does not come back just so is reported.</summary>
    private bool Fits(RecordValue part, int number, TranslationRun run)
    {
        var at = Sources[number].At;
        if (part.Kind != TokenKind.String)
        {
            run.Refuse("lens/parts", at, "a text");
            return false;
        }

        if (seam.Width(number) is { } width && Scalars.Length(part.Text) > width)
            return LeaveOut(run, Loss.TooLong(Operation, at, width), "lens/too-long");
        if (part.Text.IsEmpty || !seam.Holds(part.Text))
            run.Lose(new Loss(Operation, at, LossKind.Narrowed, PartsLine.Blank));
        return true;
    }

    private bool Write(Found found, int needed, TranslationRun run)
    {
        var rented = needed > OnStack ? ArrayPool<byte>.Shared.Rent(needed) : null;
        var room = rented ?? stackalloc byte[OnStack];
        var length = 0;
        for (var number = 0; number < Sources.Length; number++)
            length += seam.Write(found[Sources[number]].Text, number, room[length..]);
        var written = Finish(found, room[..length], run);
        if (rented is not null)
        {
            room.Clear();
            ArrayPool<byte>.Shared.Return(rented);
        }

        return written;
    }

    private bool Finish(Found found, ReadOnlySpan<byte> text, TranslationRun run)
    {
        if (_room is { } most && Scalars.Length(text) > most)
            return LeaveOut(run, Loss.TooLong(Operation, At, most), "lens/too-long");
        for (var number = 0; number < Sources.Length; number++)
        {
            // Columns end as they are; a separator might be seen where a part looks like one.
            var isTold = seam.TryRead(text, number, out var part) && (seam.Width(number) is not null || part.SequenceEqual(found[Sources[number]].Text));
            if (!isTold)
                return LeaveOut(run, new Loss(Operation, Sources[number].At, LossKind.Dropped, PartsLine.Parting), "lens/parts");
        }

        run.Begin(Target);
        run.Builder.String(text);
        return true;
    }
}
