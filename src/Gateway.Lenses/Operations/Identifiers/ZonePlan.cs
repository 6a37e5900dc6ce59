using Gateway.Lenses.Plans;
using Gateway.Records;
using Gateway.Records.Mrz;

namespace Gateway.Lenses.Operations.Identifiers;

/// <summary>Checks the lines of a zone and writes them, as an array or as one text.</summary>
internal sealed class ZonePlan(PlanSite site, bool isOneText) : SinglePlan(site)
{
    // A lens has no clock and reads no meaning into a date: on this day every date of the calendar was some person's birth.
    private static readonly DateOnly AnyBirth = new(2099, 12, 31);

    public override string Operation => "identifier";

    public override bool Write(RecordValue read, TranslationRun run)
    {
        var lines = read.Kind == TokenKind.String ? Lines(read.ToString()) : Lines(read);
        if (!MachineReadableZone.TryParse(lines, AnyBirth, out _, out var findings))
        {
            foreach (var finding in findings)
                run.Refuse("lens/identifier", Source.At, finding.Expected is null ? finding.Code : $"{finding.Code}: {finding.Expected}");
            return false;
        }

        run.Begin(Target);
        if (isOneText)
        {
            run.Builder.String(string.Concat(lines).AsSpan());
            return true;
        }

        run.Builder.StartArray();
        foreach (var line in lines)
            run.Builder.String(line.AsSpan());
        run.Builder.EndArray();
        return true;
    }

    private static List<string> Lines(RecordValue array)
    {
        // More than three lines are no zone whatever they hold, so no more are turned into text.
        var lines = new List<string>(4);
        foreach (var line in array.Items)
        {
            if (lines.Count > 3)
                break;
            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>Every format has its own length; a text of another is one line, which is no zone.</summary>
    private static IReadOnlyList<string> Lines(string text) => text.Length switch
    {
        88 => [text[..44], text[44..]],
        72 => [text[..36], text[36..]],
        90 => [text[..30], text[30..60], text[60..]],
        _ => [text],
    };
}
