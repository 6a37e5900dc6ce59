using System.Collections.Immutable;

namespace Gateway.Sandbox.People.Documents;

/// <summary>A travel document as its issuer records it.</summary>
internal sealed record TravelDocument
{
    public required string Issuer { get; init; }

    /// <summary>The canonical type, such as <c>ID_PASSPORT_ORDINARY</c>.</summary>
    public required string Type { get; init; }

    public required string Number { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day of validity.</summary>
    public required DateOnly ExpiresOn { get; init; }

    public required string IssuingOffice { get; init; }

    public DocumentReport Report { get; init; }

    /// <summary>The day of the report; null where there is none.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>The number of the document that this one replaced. Nothing else links the two.</summary>
    public string? Predecessor { get; init; }

    /// <summary>The lines of its machine-readable zone; none for border passes and single sheets.</summary>
    public ImmutableArray<string> Zone { get; init; } = [];

    public DocumentKey Key => new(Issuer, Number);

    /// <summary>Good for one journey home and no other.</summary>
    public bool SingleJourney => Type is "ID_SPLP_CITIZEN" or "ID_SPLP_ALIEN" or "MY_EMERGENCY_CERT" or "MY_CERT_OF_IDENTITY";

    /// <summary>The register's word on a day: a report outweighs an expiry.</summary>
    public DocumentVerdict VerdictOn(DateOnly day) => Report switch
    {
        DocumentReport.Lost => DocumentVerdict.Lost,
        DocumentReport.Stolen => DocumentVerdict.Stolen,
        DocumentReport.Revoked => DocumentVerdict.Revoked,
        _ => ExpiresOn < day ? DocumentVerdict.Expired : DocumentVerdict.Valid,
    };
}
