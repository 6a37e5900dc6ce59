using System.Collections.Frozen;

namespace Gateway.Records.Places;

/// <summary>
/// The three-letter codes of issuers and nationalities: ISO 3166-1, the special codes of ICAO Doc 9303-3 section 5, and codes since withdrawn
/// that old documents still carry. Source: ISO 3166-1 alpha-3 and ICAO Doc 9303, edition of 2026.
/// </summary>
public static class CountryCodes
{
    /// <summary>What a specimen names; no state issues documents under it.</summary>
    public const string Utopia = "UTO";

    private const string Germany = "DEU";
    private const string GermanyInZones = "D<<";

    private const string States =
        """
        ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ
        BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU
        DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC
        GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
        KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
        MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL
        PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN
        SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
        VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
        """;

    private const string Special = "EUE GBD GBN GBO GBP GBS RKS UNA UNK UNO UTO XBA XCC XCE XCO XDC XEC XES XIM XOM XPO XXA XXB XXC XXK XXX";

    private const string Withdrawn = "ANT BUR CSK NTZ ROM SCG TMP YUG ZAR";

    private static readonly FrozenSet<string> StateSet = Split(States);
    private static readonly FrozenSet<string> SpecialSet = Split(Special);
    private static readonly FrozenSet<string> WithdrawnSet = Split(Withdrawn);

    /// <summary>Whether a document may carry the code, states, special and withdrawn codes together.</summary>
    public static bool IsKnown(string code) => IsState(code) || IsSpecial(code) || WithdrawnSet.Contains(code);

    /// <summary>Whether ISO 3166-1 assigns the code to a country or territory now.</summary>
    public static bool IsState(string code) => StateSet.Contains(code);

    /// <summary>Whether the code names something that is no country: a stateless person, a refugee, an organisation. Never mapped to a state.</summary>
    public static bool IsSpecial(string code) => SpecialSet.Contains(code);

    /// <summary>The code of a three-letter zone field: Germany's single letter becomes <c>DEU</c>, any other field stays as it is, without fillers.</summary>
    public static string FromZone(string field) => field == GermanyInZones ? Germany : field.TrimEnd('<');

    /// <summary>The three letters that a zone carries for a code.</summary>
    public static string ToZone(string code) => code == Germany ? GermanyInZones : code.PadRight(3, '<');

    private static FrozenSet<string> Split(string codes) => codes.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();
}
