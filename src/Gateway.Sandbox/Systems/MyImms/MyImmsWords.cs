using System.Collections.Frozen;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.MyImms;

/// <summary>MyIMMs' words. They follow the adapter's code lists by agreement, as a foreign system's would, and not by reading them.</summary>
internal static class MyImmsWords
{
    public const string Namespace = "urn:gateway:reference:mys-myimms:1";

    private static readonly FrozenDictionary<string, string> DocumentTypes = new Dictionary<string, string>
    {
        ["MY_PASSPORT_ORDINARY"] = "PASPORT ANTARABANGSA",
        ["MY_PASSPORT_DIPLOMATIC"] = "PASPORT DIPLOMATIK",
        ["MY_PASSPORT_OFFICIAL"] = "PASPORT RASMI",
        ["MY_PASSPORT_RESTRICTED"] = "PASPORT TERHAD",
        ["MY_EMERGENCY_CERT"] = "PERAKUAN CEMAS",
        ["MY_CERT_OF_IDENTITY"] = "PERAKUAN PENGENALAN",
        ["MY_BORDER_PASS"] = "PAS SEMPADAN",
        ["MY_SEA_BORDER_PASS"] = "PAS SEMPADAN LAUT",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> PassKinds = new Dictionary<string, string>
    {
        ["PLKS"] = "PLKS",
        ["PLKS_PRA"] = "PLKS PRA",
        ["VDR"] = "VDR",
        ["EP_I"] = "PAS PENGGAJIAN I",
        ["EP_II"] = "PAS PENGGAJIAN II",
        ["EP_III"] = "PAS PENGGAJIAN III",
        ["DP"] = "PAS TANGGUNGAN",
        ["PLS"] = "PLS",
        ["PLSI"] = "PLSI",
        ["PLIK"] = "PLIK",
        ["PELAJAR"] = "PAS PELAJAR",
        ["PAS_KHAS"] = "PAS KHAS",
        ["CHECK_OUT_MEMO"] = "CHECK OUT MEMO",
        ["PAS_RESIDEN"] = "RP-T",
        ["MM2H"] = "MM2H",
        ["DE_RANTAU"] = "DE RANTAU",
        ["PAS_TRANSIT"] = "PAS TRANSIT",
        ["PAS_MENDARAT"] = "PAS MENDARAT",
        ["PERMIT_MASUK"] = "PERMIT MASUK",
        ["PLB"] = "PLB",
        ["PAS_SABAH_SARAWAK_WORK"] = "PAS KERJA NEGERI",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>
    {
        ["PENINSULAR"] = "SEMENANJUNG",
        ["LABUAN"] = "LABUAN",
        ["SABAH"] = "SABAH",
        ["SARAWAK"] = "SARAWAK",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Programmes = new Dictionary<string, string>
    {
        ["MY_6P"] = "PROGRAM 6P",
        ["MY_3PLUS1"] = "PROGRAM 3+1",
        ["MY_REHIRING"] = "PROGRAM REHIRING",
        ["MY_B4G"] = "B4G",
        ["MY_RTK1"] = "RTK",
        ["MY_RP"] = "REKALIBRASI PULANG",
        ["MY_RTK2"] = "RTK 2.0",
        ["MY_PRM1"] = "PRM",
        ["MY_PRM2"] = "PRM 2.0",
        ["MY_REPAT_S46"] = "REPATRIASI S46",
        ["IOM_AVRR"] = "AVRR",
    }.ToFrozenDictionary();

    public static ReadOnlySpan<byte> NotKnown => "TIDAK DIKETAHUI"u8;

    public static string DocumentType(string type) => DocumentTypes[type];

    public static string PassKind(string kind) => PassKinds[kind];

    public static string Region(string region) => Regions[region];

    public static string Programme(string programme) => Programmes[programme];

    /// <summary>Null for an unspecified sex, which has no letter here.</summary>
    public static string? Letter(Sex sex) => sex switch
    {
        Sex.Male => "L",
        Sex.Female => "P",
        _ => null,
    };

    public static ReadOnlySpan<byte> Verdict(DocumentVerdict verdict) => verdict switch
    {
        DocumentVerdict.Valid => "SAH"u8,
        DocumentVerdict.Expired => "TAMAT TEMPOH"u8,
        DocumentVerdict.Lost => "HILANG"u8,
        DocumentVerdict.Stolen => "DICURI"u8,
        DocumentVerdict.Revoked => "DIBATALKAN"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static ReadOnlySpan<byte> Match(HolderMatch match) => match switch
    {
        HolderMatch.NotCompared => "TIDAK DIBANDING"u8,
        HolderMatch.Match => "PADAN"u8,
        HolderMatch.Close => "HAMPIR PADAN"u8,
        HolderMatch.Mismatch => "TIDAK PADAN"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    public static ReadOnlySpan<byte> Status(StayStatus status) => status switch
    {
        StayStatus.Lawful => "PAS SAH"u8,
        StayStatus.Overstay => "TINGGAL LEBIH MASA"u8,
        StayStatus.NoPass => "TIADA PAS"u8,
        StayStatus.Recalibration => "REKALIBRASI"u8,
        StayStatus.Detained => "DITAHAN"u8,
        StayStatus.Departed => "TELAH KELUAR"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
