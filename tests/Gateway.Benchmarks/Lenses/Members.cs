using System.Text.Json;

namespace Gateway.Benchmarks.Lenses;

/// <summary>Names of the shared form, encoded once, as the writer likes them best.</summary>
internal static class Members
{
    public static readonly JsonEncodedText Number = JsonEncodedText.Encode("number");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Full = JsonEncodedText.Encode("full");
    public static readonly JsonEncodedText Aliases = JsonEncodedText.Encode("aliases");
    public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    public static readonly JsonEncodedText BirthDate = JsonEncodedText.Encode("birthDate");
    public static readonly JsonEncodedText Sex = JsonEncodedText.Encode("sex");
    public static readonly JsonEncodedText PlaceOfBirth = JsonEncodedText.Encode("placeOfBirth");
    public static readonly JsonEncodedText Nationality = JsonEncodedText.Encode("nationality");
    public static readonly JsonEncodedText MaritalStatus = JsonEncodedText.Encode("maritalStatus");
    public static readonly JsonEncodedText Dependants = JsonEncodedText.Encode("dependants");
    public static readonly JsonEncodedText Active = JsonEncodedText.Encode("active");
    public static readonly JsonEncodedText Address = JsonEncodedText.Encode("address");
    public static readonly JsonEncodedText Street = JsonEncodedText.Encode("street");
    public static readonly JsonEncodedText Ward = JsonEncodedText.Encode("ward");
    public static readonly JsonEncodedText City = JsonEncodedText.Encode("city");
    public static readonly JsonEncodedText Province = JsonEncodedText.Encode("province");
    public static readonly JsonEncodedText Postcode = JsonEncodedText.Encode("postcode");
    public static readonly JsonEncodedText Document = JsonEncodedText.Encode("document");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText IssuedOn = JsonEncodedText.Encode("issuedOn");
    public static readonly JsonEncodedText ExpiresOn = JsonEncodedText.Encode("expiresOn");
    public static readonly JsonEncodedText IssuingOffice = JsonEncodedText.Encode("issuingOffice");
    public static readonly JsonEncodedText Permit = JsonEncodedText.Encode("permit");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText Sector = JsonEncodedText.Encode("sector");
    public static readonly JsonEncodedText Employer = JsonEncodedText.Encode("employer");
    public static readonly JsonEncodedText ValidFrom = JsonEncodedText.Encode("validFrom");
    public static readonly JsonEncodedText ValidUntil = JsonEncodedText.Encode("validUntil");
    public static readonly JsonEncodedText Journeys = JsonEncodedText.Encode("journeys");
    public static readonly JsonEncodedText Date = JsonEncodedText.Encode("date");
    public static readonly JsonEncodedText Direction = JsonEncodedText.Encode("direction");
    public static readonly JsonEncodedText Checkpoint = JsonEncodedText.Encode("checkpoint");
    public static readonly JsonEncodedText Carrier = JsonEncodedText.Encode("carrier");
    public static readonly JsonEncodedText Days = JsonEncodedText.Encode("days");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    public static readonly JsonEncodedText Original = JsonEncodedText.Encode("original");
}
