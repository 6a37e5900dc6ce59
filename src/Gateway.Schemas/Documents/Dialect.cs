namespace Gateway.Schemas.Documents;

/// <summary>Which vocabularies a schema speaks; keywords of the others are annotations.</summary>
internal sealed record Dialect
{
    public const string Standard = "https://json-schema.org/draft/2020-12/schema";
    public const string VocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/";

    public bool Applicator { get; init; } = true;

    public bool Unevaluated { get; init; } = true;

    public bool Validation { get; init; } = true;

    /// <summary>Whether <c>format</c> is a rule here even where the library treats it as an annotation.</summary>
    public bool FormatAssertion { get; init; }

    /// <summary>The dialect of a set of vocabularies.</summary>
    public static Dialect Of(IReadOnlySet<string> vocabularies) => new()
    {
        Applicator = vocabularies.Contains(VocabularyPrefix + "applicator"),
        Unevaluated = vocabularies.Contains(VocabularyPrefix + "unevaluated"),
        Validation = vocabularies.Contains(VocabularyPrefix + "validation"),
        FormatAssertion = vocabularies.Contains(VocabularyPrefix + "format-assertion"),
    };

    public static bool Knows(string vocabulary) =>
        vocabulary.StartsWith(VocabularyPrefix, StringComparison.Ordinal)
        && vocabulary[VocabularyPrefix.Length..] is "core" or "applicator" or "unevaluated" or "validation" or "meta-data"
            or "format-annotation" or "format-assertion" or "content";
}
