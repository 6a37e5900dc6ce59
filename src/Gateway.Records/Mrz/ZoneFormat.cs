namespace Gateway.Records.Mrz;

/// <summary>The five layouts of a machine-readable zone (ICAO Doc 9303 parts 4 to 7).</summary>
public enum ZoneFormat
{
    /// <summary>Cards: three lines of 30.</summary>
    Td1,

    /// <summary>Larger cards: two lines of 36. No longer maintained by ICAO, still read.</summary>
    Td2,

    /// <summary>Passports: two lines of 44.</summary>
    Td3,

    /// <summary>Visas, large: two lines of 44.</summary>
    MrvA,

    /// <summary>Visas, small: two lines of 36.</summary>
    MrvB,
}
