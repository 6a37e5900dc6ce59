using Gateway.Records.Dates;
using Gateway.Records.Identifiers;

namespace Gateway.Records.Mrz;

/// <summary>What a zone is written from.</summary>
public sealed record ZoneContent
{
    public required ZoneFormat Format { get; init; }

    /// <summary>One or two letters: <c>P</c>, <c>PE</c>.</summary>
    public required string DocumentCode { get; init; }

    /// <summary>The issuer's three-letter code, <c>DEU</c> included.</summary>
    public required string Issuer { get; init; }

    /// <summary>The name before the double filler: all of it where the issuer parts no names.</summary>
    public required string PrimaryIdentifier { get; init; }

    public string? SecondaryIdentifier { get; init; }

    /// <summary>Letters and digits; longer than nine only in TD1 and TD2.</summary>
    public required string DocumentNumber { get; init; }

    public required string Nationality { get; init; }

    /// <summary>Null where even the year is unknown.</summary>
    public required ReducedDate? Birth { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Null where the document states none.</summary>
    public required ReducedDate? Expiry { get; init; }

    /// <summary>Optional data; a passport's personal number.</summary>
    public string Optional1 { get; init; } = "";

    /// <summary>The second optional data of a TD1 card.</summary>
    public string Optional2 { get; init; } = "";
}
