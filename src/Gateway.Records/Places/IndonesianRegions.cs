using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gateway.Records.Places;

/// <summary>Indonesia's provinces and regencies, edition of 2025, retired regency codes included: an identity number keeps the code of its first registration.</summary>
public static class IndonesianRegions
{
    private static readonly FrozenDictionary<string, IndonesianProvince> ProvinceByCode = EmbeddedTable.Rows("id-provinces.csv")
        .Select(row => new IndonesianProvince(row[0], row[1], row[2].Length == 0 ? null : row[2]))
        .ToFrozenDictionary(province => province.Code);

    private static readonly FrozenDictionary<string, IndonesianRegency> RegencyByCode = EmbeddedTable.Rows("id-regencies.csv")
        .Select(row => new IndonesianRegency(row[0], row[1], row[2].Length == 0 ? null : row[2]))
        .ToFrozenDictionary(regency => regency.Code);

    public static IReadOnlyCollection<IndonesianProvince> Provinces => ProvinceByCode.Values;

    public static IReadOnlyCollection<IndonesianRegency> Regencies => RegencyByCode.Values;

    public static bool TryFindProvince(string code, [NotNullWhen(true)] out IndonesianProvince? province) => ProvinceByCode.TryGetValue(code, out province);

    public static bool TryFindRegency(string code, [NotNullWhen(true)] out IndonesianRegency? regency) => RegencyByCode.TryGetValue(code, out regency);

    /// <summary>The regency in force now in place of a retired one; the same where it is in force.</summary>
    public static IndonesianRegency Current(IndonesianRegency regency) =>
        regency.SuccessorCode is { } successor ? RegencyByCode[successor] : regency;
}
