using System.Collections.Immutable;

namespace Gateway.Records.Names;

/// <summary>
/// How far two names may be one person's. Spelling, order, titles, a repeated name and a missing <c>BIN</c> make no difference; a missing father's name,
/// an initial, a cut name or letters that are often confused make a small one.
/// </summary>
/// <param name="Outcome">What the score amounts to.</param>
/// <param name="Score">Between 0 and 1, the common elements weighing little.</param>
/// <param name="Reasons">What made the difference.</param>
public sealed record NameComparison(NameOutcome Outcome, double Score, NameReason Reasons)
{
    private const double FatherWeight = 0.7;
    private const double SameFrom = 0.95;
    private const double BelowSame = SameFrom - 0.01;
    private const double LikelyFrom = 0.8;
    private const double PossibleFrom = 0.55;

    /// <summary>Reasons that leave the names the same.</summary>
    private const NameReason Harmless = NameReason.Spelling | NameReason.Joined | NameReason.Alias;

    public static NameComparison Compare(string left, string right) => Compare(PersonName.Read(left), PersonName.Read(right));

    /// <summary>Compares each form of one name with each of the other; the nearest pair counts.</summary>
    public static NameComparison Compare(PersonName left, PersonName right)
    {
        var best = new NameComparison(NameOutcome.Different, 0, NameReason.NoName);
        for (var i = 0; i < left.Forms.Length; i++)
        {
            for (var j = 0; j < right.Forms.Length; j++)
            {
                var (score, reasons) = Compare(left.Forms[i], right.Forms[j], left.MayBeCut || right.MayBeCut);
                if (score > best.Score || best.Reasons == NameReason.NoName)
                    best = Conclude(score, i + j == 0 ? reasons : reasons | NameReason.Alias);
            }
        }

        // A zone writes an alias straight after the name, without a sign between them.
        return best.Outcome < NameOutcome.Likely && left.Forms.Length != right.Forms.Length ? Better(best, CompareWhole(left, right)) : best;
    }

    private static NameComparison CompareWhole(PersonName left, PersonName right)
    {
        var matching = new ElementMatching(left.MayBeCut || right.MayBeCut);
        matching.Add([.. left.Forms.SelectMany(form => All(form))], [.. right.Forms.SelectMany(form => All(form))], 1);
        return Conclude(Math.Min(matching.Score, BelowSame), matching.Reasons | NameReason.Alias);
    }

    private static NameComparison Better(NameComparison left, NameComparison right) => right.Score > left.Score ? right : left;

    private static (double Score, NameReason Reasons) Compare(NameForm left, NameForm right, bool byPrefix)
    {
        var whole = new ElementMatching(byPrefix);
        whole.Add(All(left), All(right), 1);
        if (byPrefix || (left.Father.IsEmpty && right.Father.IsEmpty))
            return (whole.Score, whole.Reasons);

        var own = new ElementMatching(byPrefix: false);
        own.Add(left.Own, right.Own, 1);
        if (left.Father.IsEmpty || right.Father.IsEmpty)
        {
            // A father's name alone is another person's: the father's.
            if (own.Score == 0)
                return (Math.Min(whole.Score, PossibleFrom - 0.01), whole.Reasons);
            // Where all that is common is a MUHAMMAD or a SITI, leaving the father out leaves too little.
            var withoutFather = Math.Min(own.Score, own.IsTelling ? BelowSame : LikelyFrom - 0.01);
            return whole.Score >= withoutFather ? (whole.Score, whole.Reasons) : (withoutFather, own.Reasons | NameReason.FatherNameMissing);
        }

        own.Add(left.Father, right.Father, FatherWeight);
        var father = new ElementMatching(byPrefix: false);
        father.Add(left.Father, right.Father, 1);
        var reasons = own.Reasons | (father.Score < PossibleFrom ? NameReason.FatherNameDiffers : NameReason.None);
        return SexesDiffer(left.Patronymic, right.Patronymic)
            ? (own.Score * LikelyFrom, reasons | NameReason.PatronymicDiffers)
            : (own.Score, reasons);
    }

    private static bool SexesDiffer(PatronymicKind left, PatronymicKind right) =>
        (left, right) is (PatronymicKind.SonOf, PatronymicKind.DaughterOf) or (PatronymicKind.DaughterOf, PatronymicKind.SonOf);

    private static ImmutableArray<string> All(NameForm form) => form.Own.AddRange(form.Father);

    /// <summary>A score alone makes no name the same as another: nothing but spelling may lie between them.</summary>
    private static NameComparison Conclude(double score, NameReason reasons)
    {
        var held = (reasons & ~Harmless) == NameReason.None ? score : Math.Min(score, BelowSame);
        var outcome = held switch
        {
            >= SameFrom => NameOutcome.Same,
            >= LikelyFrom => NameOutcome.Likely,
            >= PossibleFrom => NameOutcome.Possible,
            _ => NameOutcome.Different,
        };
        return new NameComparison(outcome, held, reasons);
    }
}
