namespace Gateway.Records.Mrz;

/// <summary>What a zone leaves open although no rule is broken. Issuer, nationality, sex and name are covered by no check digit.</summary>
[Flags]
public enum ZoneDoubts
{
    None = 0,

    /// <summary>The issuer is no known code, such as a zero read for the letter O.</summary>
    IssuerUnknown = 1,

    /// <summary>The nationality is no known code.</summary>
    NationalityUnknown = 2,

    /// <summary>The issuer or the nationality is Utopia: a specimen, not a document.</summary>
    Specimen = 4,

    /// <summary>The name reaches the last position: it may be cut, and is compared by prefix.</summary>
    NameMayBeCut = 8,

    /// <summary>The name holds a digit, which is no letter of a name: a reading error.</summary>
    NameHoldsDigit = 16,

    /// <summary>The two digits of the birth year fit two centuries.</summary>
    BirthCenturyOpen = 32,

    /// <summary>Zeros stand for unknown parts of a date, where the rule asks for fillers.</summary>
    ZerosForUnknownDate = 64,

    /// <summary>The long number's check digit counts the filler between its two parts: a habit that ICAO's rule does not share.</summary>
    NumberCheckCountsFiller = 128,
}
