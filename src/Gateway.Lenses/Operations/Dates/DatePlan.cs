using System.Collections.Immutable;
using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Records.Dates;

namespace Gateway.Lenses.Operations.Dates;

/// <summary>Reads a date in the formats of one side and writes it in those of the other; nothing unknown is filled in.</summary>
internal sealed class DatePlan(
    PlanSite site, ImmutableArray<DateFormat> reads, ImmutableArray<DateFormat> writes)
    : SinglePlan(site)
{
    private readonly string _expected = $"a date that exists, written {string.Join(" or ", reads.Select(format => format.Pattern))}";

    public override string Operation => "date";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        if (read.Kind != TokenKind.String || Read(read.Text) is not { } date)
        {
            run.Refuse("lens/date", Source.At, _expected);
            return false;
        }

        foreach (var format in writes)
        {
            if (!format.Fits(date))
                continue;
            Span<byte> room = stackalloc byte[DateFormat.LongestText];
            run.Begin(Target);
            run.Builder.String(room[..format.Write(date, room)]);
            return true;
        }

        return LeaveOut(
            run, new Loss(Operation, Source.At, LossKind.Narrowed, "the other format has no way to write a date of which a part is unknown"), "lens/date");
    }

    private ReducedDate? Read(ReadOnlySpan<byte> text)
    {
        foreach (var format in reads)
        {
            if (format.Read(text) is { } date)
                return date;
        }

        return null;
    }
}
