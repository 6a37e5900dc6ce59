using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Exchanges;

/// <summary>Counts what a translation did.</summary>
internal static class Translated
{
    public static TranslationCounts Counts(this Lenses.Translation translation) => Count(translation.Record?.ValueCount ?? 0, translation.Losses);

    internal static TranslationCounts Count(int mapped, IReadOnlyList<Loss> losses)
    {
        var counts = new TranslationCounts(mapped, 0, 0, 0, 0);
        foreach (var loss in losses)
        {
            counts = loss.Kind switch
            {
                LossKind.Narrowed => counts with { Narrowed = counts.Narrowed + 1 },
                LossKind.Defaulted => counts with { Defaulted = counts.Defaulted + 1 },
                LossKind.UnknownCode => counts with { Unknown = counts.Unknown + 1 },
                LossKind.Dropped or LossKind.TooLong or LossKind.Unwritable => counts with { Dropped = counts.Dropped + 1 },
                _ => throw new InvalidOperationException($"`{loss.Kind}` is not a kind of loss"),
            };
        }

        return counts;
    }
}
