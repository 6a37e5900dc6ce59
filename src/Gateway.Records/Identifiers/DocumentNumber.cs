using System.Text.RegularExpressions;

namespace Gateway.Records.Identifiers;

/// <summary>
/// A travel document's number in its matching form: capitals, no spaces. It is a key only together with issuer and type, and for a border pass
/// with its office; a renewed passport has another one.
/// </summary>
public readonly partial record struct DocumentNumber
{
    private const int MaxLength = 30;

    private readonly string? _text;

    private DocumentNumber(string text) => _text = text;

    public string Value => _text ?? "";

    /// <summary>
    /// Whether the number has the shape that ordinary passports of its issuer have: a letter and seven digits for Indonesia, A, H or K and eight digits
    /// for Malaysia. True for every other document: their patterns are not public, and a guess must refuse nobody.
    /// </summary>
    /// <param name="documentType">The canonical type, such as <c>ID_PASSPORT_ORDINARY</c>.</param>
    public bool HasShapeOf(string documentType) => documentType switch
    {
        "ID_PASSPORT_ORDINARY" or "ID_PASSPORT_ELECTRONIC" => IndonesianPassport().IsMatch(Value),
        "MY_PASSPORT_ORDINARY" => MalaysianPassport().IsMatch(Value),
        _ => true,
    };

    /// <summary>Reads a number, or throws <see cref="FormatException"/> without repeating it.</summary>
    public static DocumentNumber Parse(string text) =>
        TryParse(text, out var number, out var finding) ? number : throw new FormatException($"not a document number: {finding?.Code}");

    /// <summary>
    /// Reads a number as written. False with <c>document-number/absent</c> for nothing or a placeholder, such as the fixed number that lists give
    /// everybody who travels on an SPLP, and with <c>document-number/format</c> for anything but letters, digits, hyphens, slashes and full stops.
    /// </summary>
    public static bool TryParse(string? text, out DocumentNumber number, out Finding? finding)
    {
        number = default;
        finding = null;
        var matching = string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        if (IsPlaceholder(matching))
            finding = new Finding("document-number/absent", JsonPointer.Root, "the document's own number, not a placeholder");
        else if (matching.Length > MaxLength || !Written().IsMatch(matching))
            finding = new Finding("document-number/format", JsonPointer.Root, $"at most {MaxLength} letters, digits, hyphens, slashes and full stops");
        else
            number = new DocumentNumber(matching);
        return finding is null;
    }

    public override string ToString() => Value;

    private static bool IsPlaceholder(string matching) =>
        matching is "" or "-" or "NA" or "N/A" or "NIL" or "NULL" or "TIADA" or "TIDAKADA" or "B123456"
        || !matching.AsSpan().ContainsAnyExcept('9')
        || !matching.AsSpan().ContainsAnyExcept('X')
        || !matching.AsSpan(char.IsAsciiLetter(matching[0]) ? 1 : 0).ContainsAnyExcept('0');

    [GeneratedRegex(@"^[A-Z][0-9]{7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IndonesianPassport();

    [GeneratedRegex(@"^[AHK][0-9]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MalaysianPassport();

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9/.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
