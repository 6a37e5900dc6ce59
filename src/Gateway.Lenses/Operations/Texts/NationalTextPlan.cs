using System.Buffers;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Texts;

/// <summary>Writes a text in capitals, filled up to the width of its field. Too long a text is left out, never cut.</summary>
internal sealed class NationalTextPlan(PlanSite site, bool upper, Padding? pad, int? room) : SinglePlan(site)
{
    private const int OnStack = 1024;

    public override string Operation => "text";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.String)
        {
            run.Refuse("lens/text", Source.At, "a text");
            return false;
        }

        if (pad is not null && read.Text.IsEmpty)
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.Narrowed, TextLine.Filling), "lens/text");
        if (room is { } most && Scalars.Length(read.Text) > most)
            return LeaveOut(run, Loss.TooLong(Operation, Source.At, most), "lens/too-long");
        if (pad is not null && pad.Strip(read.Text).Length != read.Text.Length)
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, TextLine.Filling));
        if (upper && !Capitals.Only(read.Text))
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, TextLine.Case));
        Write(read.Text, run);
        return true;
    }

    private void Write(scoped ReadOnlySpan<byte> text, TranslationRun run)
    {
        var capitals = text.Length * Capitals.Growth;
        var needed = capitals + capitals + (pad?.Width ?? 0);
        var rented = needed > OnStack ? ArrayPool<byte>.Shared.Rent(needed) : null;
        var buffer = rented ?? stackalloc byte[OnStack];
        if (upper)
            text = buffer[..Capitals.Write(text, buffer)];
        if (pad is not null)
        {
            var filled = buffer[capitals..];
            text = filled[..pad.Write(text, filled)];
        }

        run.Begin(Target);
        run.Builder.String(text);
        if (rented is null)
            return;
        buffer.Clear();
        ArrayPool<byte>.Shared.Return(rented);
    }
}
