using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Gateway.Records.Identifiers;

namespace Gateway.Records.Mrz;

/// <summary>What the machine-readable zone of a travel document says (ICAO Doc 9303), field by field, as read and as meant.</summary>
public sealed record MachineReadableZone
{
    public required ZoneFormat Format { get; init; }

    /// <summary>The lines as read.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>One or two letters, without filler: <c>P</c>, <c>PE</c>, <c>V</c>, <c>ID</c>. What a second letter means depends on issuer and date of issue.</summary>
    public required string DocumentCode { get; init; }

    /// <summary>The three characters of the issuer as they stand: <c>D&lt;&lt;</c>.</summary>
    public required string IssuerField { get; init; }

    /// <summary>The issuer's code: <c>DEU</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>The name before the double filler, elements parted by a space. Malaysian zones hold the whole name here.</summary>
    public required string PrimaryIdentifier { get; init; }

    /// <summary>The name after the double filler; empty where there is none.</summary>
    public required string SecondaryIdentifier { get; init; }

    /// <summary>The number in its matching form, without fillers; a long number is whole.</summary>
    public required string DocumentNumber { get; init; }

    public required string NationalityField { get; init; }

    public required string Nationality { get; init; }

    public required ZoneDate Birth { get; init; }

    public required Sex Sex { get; init; }

    public required ZoneDate Expiry { get; init; }

    /// <summary>Optional data without trailing fillers, what belongs to a long number left out; a passport's personal number.</summary>
    public required string Optional1 { get; init; }

    /// <summary>The second optional data of a TD1 card; empty elsewhere.</summary>
    public required string Optional2 { get; init; }

    /// <summary>What the zone leaves open although no rule is broken.</summary>
    public required ZoneDoubts Doubts { get; init; }

    /// <summary>Whether the name reaches its last position and may be cut.</summary>
    public bool NameFieldFull => Doubts.HasFlag(ZoneDoubts.NameMayBeCut);

    /// <summary>The name in one line, given names first where the zone parts them.</summary>
    public string FullName => SecondaryIdentifier.Length == 0 ? PrimaryIdentifier : $"{SecondaryIdentifier} {PrimaryIdentifier}";

    /// <summary>
    /// Reads two or three lines. False where a rule is broken, with every breach in <paramref name="findings"/>, each at its line
    /// (<c>/0</c>, <c>/1</c>, <c>/2</c>); <paramref name="zone"/> is there even then, unless the lines have no zone's shape.
    /// </summary>
    /// <param name="lines">The lines without their ends.</param>
    /// <param name="today">Decides the century of the birth year.</param>
    /// <param name="zone">What the lines say.</param>
    /// <param name="findings">
    /// <c>mrz/format/lines|length|character</c>, <c>mrz/check-digit/number|birth|expiry|personal|composite</c>, <c>mrz/date/birth|expiry</c>,
    /// <c>mrz/document-code</c>, <c>mrz/sex</c>, <c>mrz/name</c>, <c>mrz/number</c>.
    /// </param>
    public static bool TryParse(
        IReadOnlyList<string> lines,
        DateOnly today,
        [NotNullWhen(true)] out MachineReadableZone? zone,
        out IReadOnlyList<Finding> findings) => new ZoneReader(lines, today).TryRead(out zone, out findings);

    /// <summary>The same over an array of strings in a record.</summary>
    public static bool TryParse(
        RecordValue lines,
        DateOnly today,
        [NotNullWhen(true)] out MachineReadableZone? zone,
        out IReadOnlyList<Finding> findings)
    {
        // More than three lines are no zone whatever they hold, so no more are turned into text.
        var texts = new List<string>(3);
        foreach (var line in lines.Items)
        {
            if (texts.Count > 3)
                break;
            texts.Add(line.ToString());
        }

        return TryParse(texts, today, out zone, out findings);
    }

    /// <summary>The format alone: a zone is personal, and must not reach a log by being printed.</summary>
    public override string ToString() => $"{Format} zone";
}
