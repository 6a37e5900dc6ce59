using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gateway.Records.Places;

/// <summary>A MyKad place-of-birth code that is assigned. It tells a place at state level at best, and neither citizenship nor occupation.</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Kind">What the code stands for.</param>
/// <param name="Country">The one country that it names; null for a group.</param>
/// <param name="State">The state's code in ISO 3166-2.</param>
/// <param name="Label">The registration department's own label.</param>
public sealed record MalaysianBirthplace(string Code, MalaysianBirthplaceKind Kind, string? Country, string? State, string Label)
{
    private static readonly FrozenDictionary<string, MalaysianBirthplace> ByCode = EmbeddedTable.Rows("my-birthplaces.csv")
        .Select(row => new MalaysianBirthplace(row[0], Enum.Parse<MalaysianBirthplaceKind>(row[1]), NullIfEmpty(row[2]), NullIfEmpty(row[3]), row[4]))
        .ToFrozenDictionary(place => place.Code);

    public static IReadOnlyCollection<MalaysianBirthplace> All => ByCode.Values;

    public static bool TryFind(string code, [NotNullWhen(true)] out MalaysianBirthplace? place) => ByCode.TryGetValue(code, out place);

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
