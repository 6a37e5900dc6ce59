using System.Text;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>
/// Holds the losses that a passage reported against what was lost: a record is compared with what came back, place by place. Every
/// difference lies at a loss, every loss has a difference, and what was dropped or too long is gone altogether. Three losses may leave no
/// trace: a code that no list maps is carried as unknown with its original, and returns from there; a name that fills its field may have
/// been cut before it came; and an object in which nothing is said may be dropped. A <c>defaulted</c> loss is the one of a place that said nothing.
/// </summary>
/// <param name="read">The side that the record is of.</param>
/// <param name="lens">What took it over.</param>
internal sealed class LossAccount(Side read, LensPath lens)
{
    /// <summary>The first thing that is wrong with the account; null where it is right.</summary>
    /// <param name="record">The record that went over.</param>
    /// <param name="losses">What was reported on the way.</param>
    /// <param name="over">What it became on the other side.</param>
    /// <param name="back">What came back.</param>
    public LawBreach? Breach(RecordValue record, IReadOnlyList<Loss> losses, RecordValue over, RecordValue back)
    {
        var differences = RecordDifference.All(record, back, [.. losses.Select(loss => loss.At)]);
        var unreported = differences.FirstOrDefault(difference => difference.Kind != DifferenceKind.Added && !losses.Any(loss => difference.At.IsWithin(loss.At)));
        if (unreported is not null)
            return new LawBreach(read, unreported.At, $"{(unreported.Kind == DifferenceKind.Missing ? "does not come back" : "comes back as something else")}, and no loss says so: carry it whole, or drop it with a reason");
        if (losses.GroupBy(loss => (loss.At, loss.Operation, loss.Kind)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return new LawBreach(read, twice.Key.At, $"is reported lost twice ({twice.Key.Operation}, {twice.Key.Kind})");
        return losses.Select(loss => Breach(loss, record, over, back, differences)).FirstOrDefault(breach => breach is not null);
    }

    private LawBreach? Breach(Loss loss, RecordValue record, RecordValue over, RecordValue back, IReadOnlyList<Difference> differences)
    {
        var isThere = record.At(loss.At).Kind is not (TokenKind.Missing or TokenKind.Null);
        if (isThere == (loss.Kind == LossKind.Defaulted && !loss.At.IsRoot))
            return Wrongly(loss, $"the record has {(isThere ? "something" : "nothing")} there");
        if (loss.Kind == LossKind.Defaulted)
            return null;
        if (!differences.Any(difference => difference.At.IsWithin(loss.At)))
            return IsCarriedAsUnknown(loss, record, over) || MayBeCut(loss) || RecordDifference.SaysNothing(record.At(loss.At)) ? null : Wrongly(loss, "comes back as it was");
        var mustBeGone = loss is { Operation: "drop", Kind: LossKind.Dropped } or { Kind: LossKind.TooLong or LossKind.Unwritable };
        return mustBeGone && back.At(loss.At).Exists && differences.All(difference => difference.At != loss.At || difference.Kind != DifferenceKind.Missing)
            ? Wrongly(loss, "something comes back")
            : null;
    }

    private LawBreach Wrongly(Loss loss, string but) => new(read, loss.At, $"is reported lost ({loss.Operation}, {loss.Kind}), and {but}: a loss is what happened to this record");

    private bool MayBeCut(Loss loss) => read == Side.National && loss is { Operation: "name", Kind: LossKind.Narrowed };

    private bool IsCarriedAsUnknown(Loss loss, RecordValue record, RecordValue over) =>
        read == Side.National && loss.Kind == LossKind.UnknownCode && Unknowns(over, JsonPointer.Root).Any(unknown =>
            lens.NationalPlace(unknown.At) == loss.At && Scalar(record.At(loss.At)) == unknown.Original);

    private static List<(JsonPointer At, string Original)> Unknowns(RecordValue value, JsonPointer at)
    {
        var found = new List<(JsonPointer At, string Original)>();
        if (value["code"u8].ToString() == "UNKNOWN" && value["original"u8].Exists)
            found.Add((at, value["original"u8].ToString()));
        foreach (var member in value.Members)
            found.AddRange(Unknowns(member.Value, at.Append(Encoding.UTF8.GetString(member.Name))));
        var index = 0;
        foreach (var item in value.Items)
            found.AddRange(Unknowns(item, at.Append(index++)));
        return found;
    }

    private static string Scalar(RecordValue value) => value.Kind switch
    {
        TokenKind.True => "true",
        TokenKind.False => "false",
        _ => value.ToString(),
    };
}
