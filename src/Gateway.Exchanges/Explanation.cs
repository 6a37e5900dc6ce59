using Gateway.Lenses;

namespace Gateway.Exchanges;

/// <summary>
/// What the translations of an exchange did, collected for an asker who prefers to have it explained and for nobody else. It names fields that
/// were withheld: only <see cref="ExplanationReport"/> says what of it leaves.
/// </summary>
public sealed record Explanation
{
    /// <summary>The asker's question, into canonical form.</summary>
    public TracedTranslation? QuestionRead { get; init; }

    /// <summary>The question, into the provider's format; null where this exchange put none.</summary>
    public TracedTranslation? QuestionPut { get; init; }

    /// <summary>The provider's answer, into canonical form; null where this exchange heard none that the asker may learn of.</summary>
    public TracedTranslation? AnswerHeard { get; init; }

    /// <summary>The answer, into the asker's format.</summary>
    public TracedTranslation? AnswerTold { get; init; }

    public void Deconstruct(out TracedTranslation? read, out TracedTranslation? put, out TracedTranslation? heard, out TracedTranslation? told) =>
        (read, put, heard, told) = (QuestionRead, QuestionPut, AnswerHeard, AnswerTold);

    /// <summary>A trace for the next translation where it is to be explained.</summary>
    internal static TranslationTrace? Trace(Facts facts) => facts.Request.Explains ? new TranslationTrace() : null;
}
