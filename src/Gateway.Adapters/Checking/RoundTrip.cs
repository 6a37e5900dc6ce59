using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>
/// The laws of a lens for one record. It goes over, comes back, and goes over again:
/// <list type="number">
/// <item>What comes back is the record that went, but for what was reported lost, and everything reported was lost (<see cref="LossAccount"/>).</item>
/// <item>The same holds of the other side's record, which came back and went over again; nothing is added to it.</item>
/// <item>What is added to what comes back says nothing new: it goes over as the same record.</item>
/// <item>Every loss was foretold.</item>
/// <item>What the lens writes keeps the other schema. A record is refused only for what no schema could tell: <see cref="RefusedValues"/>.</item>
/// </list>
/// </summary>
/// <param name="Breach">Which law was broken; null where none was.</param>
/// <param name="Refusal">What the other side did not take; null where it took all.</param>
/// <param name="Losses">The losses of going over; none where it did not.</param>
internal sealed record RoundTrip(LawBreach? Breach, Finding? Refusal, IReadOnlyList<Loss> Losses)
{
    public static RoundTrip Of(RecordFormat format, Side read, RecordValue record)
    {
        var write = read == Side.National ? Side.Canonical : Side.National;
        using var over = Passage.Over(format, read, record);
        if (Unforetold(format.Lens, read, over.Losses) is { } unforetold)
            return Broken(unforetold);
        if (over.Record is null)
            return Untaken(format, write, over, over, "goes over as");

        using var back = Passage.Over(format, write, over.Record.Root);
        if (Unforetold(format.Lens, write, back.Losses) is { } unforetoldBack)
            return Broken(unforetoldBack);
        if (back.Record is null)
            return Untaken(format, read, back, over, "comes back as");
        using var again = Passage.Over(format, read, back.Record.Root);
        if (again.Record is null)
            return Broken(Refused(write, again.Findings[0], "goes over once, and then as"));
        var breach = new LossAccount(read, format.Lens).Breach(record, over.Losses, over.Record.Root, back.Record.Root)
            ?? new LossAccount(write, format.Lens).Breach(over.Record.Root, back.Losses, back.Record.Root, again.Record.Root)
            ?? Added(write, over.Record.Root, again.Record.Root);
        return new RoundTrip(breach, null, over.Losses);
    }

    private static LawBreach? Added(Side side, RecordValue over, RecordValue again) =>
        RecordDifference.All(over, again, []).FirstOrDefault(difference => difference.Kind == DifferenceKind.Added) is { } added
            ? new LawBreach(side, added.At, "is there only the second time: what comes back says something that was not carried")
            : null;

    private static LawBreach? Unforetold(LensPath lens, Side read, IReadOnlyList<Loss> losses) =>
        losses.FirstOrDefault(loss => ForetoldLosses.Of(lens, read, loss) is null) is { } loss
            ? new LawBreach(read, loss.At, $"is lost ({loss.Operation}, {loss.Kind}), and the lens did not foretell it")
            : null;

    /// <summary>What was not taken: a breach, unless nothing could tell before.</summary>
    private static RoundTrip Untaken(RecordFormat format, Side written, Passage refused, Passage over, string how)
    {
        var finding = refused.Findings[0];
        var schema = written == Side.National ? format.Schema : format.Canonical;
        return RefusedValues.Allow(finding, over.Losses, schema.Shape)
            ? new RoundTrip(null, finding, over.Record is null ? [] : over.Losses)
            : Broken(Refused(written, finding, how));
    }

    /// <summary>A lens finds fault with what it reads, a schema with what was written.</summary>
    private static LawBreach Refused(Side written, Finding finding, string how)
    {
        var isRead = finding.Code.StartsWith("lens/", StringComparison.Ordinal);
        var side = isRead == (written == Side.Canonical) ? Side.National : Side.Canonical;
        var told = $"`{finding.Code}`{(finding.Expected is null ? "" : $", expected {finding.Expected}")}";
        return new LawBreach(side, finding.At, $"{how} a record that is refused ({told}): let both schemas take the same there, or say in `loss` why it may be lost");
    }

    private static RoundTrip Broken(LawBreach breach) => new(breach, null, []);
}
