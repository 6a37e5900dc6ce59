using System.Collections.Immutable;
using Gateway.Records.Dates;
using Gateway.Records.Mrz;

namespace Gateway.Sandbox.People.Documents;

/// <summary>Turns facts about a document into the document, its zone written by ICAO's rule.</summary>
internal static class DocumentPaper
{
    public static TravelDocument Issue(Bearer bearer, string issuer, string type, string number, DateOnly issuedOn, DateOnly expiresOn, string office) => new()
    {
        Issuer = issuer,
        Type = type,
        Number = number,
        Name = bearer.Name.Printed,
        IssuedOn = issuedOn,
        ExpiresOn = expiresOn,
        IssuingOffice = office,
        Zone = Zone(bearer, issuer, type, number, expiresOn),
    };

    private static ImmutableArray<string> Zone(Bearer bearer, string issuer, string type, string number, DateOnly expiresOn) => Code(type) is { } code
        ? MrzWriter.Write(new ZoneContent
        {
            Format = ZoneFormat.Td3,
            DocumentCode = code,
            Issuer = issuer,
            PrimaryIdentifier = bearer.Name.Primary,
            SecondaryIdentifier = bearer.Name.Secondary,
            DocumentNumber = number,
            Nationality = bearer.Nationality,
            Birth = bearer.Birth,
            Sex = bearer.Sex,
            Expiry = new ReducedDate(expiresOn),
            Optional1 = bearer.PersonalNumber,
        })
        : [];

    /// <summary>The document code; null for a document without a zone.</summary>
    private static string? Code(string type) => type switch
    {
        "ID_PLB" or "MY_BORDER_PASS" or "MY_SEA_BORDER_PASS" => null,
        "ID_SPLP_CITIZEN" or "MY_EMERGENCY_CERT" => "PE",
        "ID_SPLP_ALIEN" or "MY_CERT_OF_IDENTITY" => "PT",
        "ID_PASSPORT_DIPLOMATIC" or "MY_PASSPORT_DIPLOMATIC" => "PD",
        "ID_PASSPORT_SERVICE" or "MY_PASSPORT_OFFICIAL" => "PO",
        _ => "P",
    };
}
