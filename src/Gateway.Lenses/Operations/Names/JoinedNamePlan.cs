using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Names;

/// <summary>Writes a name that stands in several fields as one text, blanks between them. A field that is empty or absent is no part of it.</summary>
internal sealed class JoinedNamePlan(PlanSite site, NameWriter writer, int whole, int? room) : ValuePlan(site)
{
    public override string Operation => "name";

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
        var needed = 0;
        foreach (var part in Sources)
        {
            if (found[part].IsPresent() && found[part].Kind != TokenKind.String)
            {
                run.Refuse("lens/name", part.At, "a text");
                return false;
            }

            needed += found[part].Text.Length + 1;
        }

        // Names are short: what does not fit on the stack is too long for any name.
        const int Longest = 1024;
        if (needed > Longest)
            return LeaveOut(run, Loss.TooLong(Operation, At, room ?? Longest), "lens/too-long");
        Span<byte> text = stackalloc byte[Longest];
        var full = text[..Join(found, text)];
        if (full.IsEmpty)
            return LeaveOutEmpty(found, run);
        if (room is { } most && Scalars.Length(full) > most)
            return LeaveOut(run, Loss.TooLong(Operation, At, most), "lens/too-long");
        Report(found, run);
        run.Begin(Target);
        writer.Write(full, run.Builder);
        return true;
    }

    private bool LeaveOutEmpty(Found found, TranslationRun run)
    {
        foreach (var part in Sources)
        {
            if (found[part].IsPresent())
                LeaveOut(run, new Loss(Operation, part.At, LossKind.Dropped, NamePartsLine.Empty), "lens/name");
        }

        return false;
    }

    private static bool Says(RecordValue part) => part.IsPresent() && !(part.Kind == TokenKind.String && part.Text.IsEmpty);

    private int Join(Found found, Span<byte> text)
    {
        var length = 0;
        foreach (var part in Sources)
        {
            if (!Says(found[part]))
                continue;
            if (length > 0)
                text[length++] = (byte)' ';
            found[part].Text.CopyTo(text[length..]);
            length += found[part].Text.Length;
        }

        return length;
    }

    /// <summary>A name that stood in the field for whole names, and in no other, comes back as it was.</summary>
    private void Report(Found found, TranslationRun run)
    {
        var alone = Says(found[Sources[whole]]);
        for (var number = 0; number < Sources.Length; number++)
            alone &= number == whole || !found[Sources[number]].IsPresent();
        foreach (var part in Sources)
        {
            if (!alone && found[part].IsPresent())
                run.Lose(new Loss(Operation, part.At, LossKind.Narrowed, NamePartsLine.Joined));
        }
    }
}
