using System.Collections.Frozen;
using Gateway.Records.Identifiers;
using Gateway.Sandbox.People.Documents;
using Gateway.Sandbox.People.Stays;
using Gateway.Sandbox.Systems.Registers;

namespace Gateway.Sandbox.Systems.Simkim;

/// <summary>SIMKIM's words. They follow the adapter's code lists by agreement, as a foreign system's would, and not by reading them.</summary>
internal static class SimkimWords
{
    private static readonly FrozenDictionary<string, string> DocumentTypes = new Dictionary<string, string>
    {
        ["ID_PASSPORT_ORDINARY"] = "PASPOR BIASA",
        ["ID_PASSPORT_ELECTRONIC"] = "PASPOR ELEKTRONIK",
        ["ID_PASSPORT_DIPLOMATIC"] = "PASPOR DIPLOMATIK",
        ["ID_PASSPORT_SERVICE"] = "PASPOR DINAS",
        ["ID_SPLP_CITIZEN"] = "SPLP WNI",
        ["ID_SPLP_ALIEN"] = "SPLP ORANG ASING",
        ["ID_PLB"] = "PLB",
    }.ToFrozenDictionary();

    public static ReadOnlySpan<byte> NotKnown => "TIDAK DIKENAL"u8;

    public static string DocumentType(string type) => DocumentTypes[type];

    /// <summary>Null for an unspecified sex, which has no letter here.</summary>
    public static string? Letter(Sex sex) => sex switch
    {
        Sex.Male => "L",
        Sex.Female => "P",
        _ => null,
    };

    public static ReadOnlySpan<byte> Verdict(DocumentVerdict verdict) => verdict switch
    {
        DocumentVerdict.Valid => "BERLAKU"u8,
        DocumentVerdict.Expired => "KEDALUWARSA"u8,
        DocumentVerdict.Lost => "HILANG"u8,
        DocumentVerdict.Stolen => "DICURI"u8,
        DocumentVerdict.Revoked => "DICABUT"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static ReadOnlySpan<byte> Match(HolderMatch match) => match switch
    {
        HolderMatch.NotCompared => "TIDAK DIBANDINGKAN"u8,
        HolderMatch.Match => "COCOK"u8,
        HolderMatch.Close => "MENDEKATI"u8,
        HolderMatch.Mismatch => "TIDAK COCOK"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    public static ReadOnlySpan<byte> Status(StayStatus status) => status switch
    {
        StayStatus.Lawful => "IZIN BERLAKU"u8,
        StayStatus.Overstay => "OVERSTAY"u8,
        StayStatus.NoPass => "TANPA IZIN"u8,
        StayStatus.Recalibration => "REKALIBRASI"u8,
        StayStatus.Detained => "DETENI"u8,
        StayStatus.Departed => "SUDAH KELUAR"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
