namespace Gateway.Records;

/// <summary>
/// What translations did, in numbers. A value that went over narrowed, defaulted or as unknown is on the other side too, so it is counted there
/// and as mapped.
/// </summary>
/// <param name="Mapped">Texts, numbers and truth values written.</param>
/// <param name="Narrowed">Values that went over as something broader, or less exact.</param>
/// <param name="Defaulted">Values of which the source said nothing, so that the lens stated what was written.</param>
/// <param name="Dropped">Values that the other format has no place or no room for.</param>
/// <param name="Unknown">Codes that no list holds.</param>
public readonly record struct TranslationCounts(int Mapped, int Narrowed, int Defaulted, int Dropped, int Unknown)
{
    /// <summary>How many losses there were, of whatever kind.</summary>
    public int Losses => Narrowed + Defaulted + Dropped + Unknown;

    public static TranslationCounts operator +(TranslationCounts left, TranslationCounts right) => new(
        left.Mapped + right.Mapped,
        left.Narrowed + right.Narrowed,
        left.Defaulted + right.Defaulted,
        left.Dropped + right.Dropped,
        left.Unknown + right.Unknown);

    public static TranslationCounts Add(TranslationCounts left, TranslationCounts right) => left + right;
}
