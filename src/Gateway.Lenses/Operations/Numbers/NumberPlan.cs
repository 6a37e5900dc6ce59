using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Numbers;

/// <summary>Reads a number in one unit and writing and writes it in the other, exactly or not at all.</summary>
/// <param name="site">Where it reads and writes.</param>
/// <param name="factor">What the number is multiplied by.</param>
/// <param name="reads">How it is read.</param>
/// <param name="writes">How it is written.</param>
internal sealed class NumberPlan(PlanSite site, ExactDecimal factor, NumberFormat reads, NumberFormat writes) : SinglePlan(site)
{
    private readonly bool _isText = (site.Written.ValueKinds() & SchemaKinds.String) != SchemaKinds.None;
    private readonly bool _isWhole = (site.Written.ValueKinds() & (SchemaKinds.Fraction | SchemaKinds.String)) == SchemaKinds.None;
    private readonly int? _room = site.Written.MaxLength;

    public override string Operation => "number";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind is not (TokenKind.String or TokenKind.Number) || reads.Read(read.Text, out var isAsWritten) is not { } number)
        {
            run.Refuse("lens/number", Source.At, $"a number of at most {ExactDecimal.MostDigits} digits, written as the format writes it, without an exponent");
            return false;
        }

        var product = number.Times(factor);
        if (!writes.Fits(product) || (_isWhole && !product.IsWhole))
            return LeaveOut(run, new Loss(Operation, Source.At, LossKind.Narrowed, NumberLine.Inexact), "lens/number");
        Span<byte> room = stackalloc byte[ExactDecimal.LongestText];
        var text = room[..writes.Write(product, room)];
        if (_isText && _room is { } most && text.Length > most)
            return LeaveOut(run, Loss.TooLong(Operation, Source.At, most), "lens/too-long");
        if (!isAsWritten)
            run.Lose(new Loss(Operation, Source.At, LossKind.Narrowed, "zeros after the last decimal are not kept"));
        run.Begin(Target);
        if (_isText)
            run.Builder.String(text);
        else
            run.Builder.Number(text);
        return true;
    }
}
