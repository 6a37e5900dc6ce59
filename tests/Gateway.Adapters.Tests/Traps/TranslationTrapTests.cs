using Gateway.Tests;

namespace Gateway.Adapters.Tests.Traps;

/// <summary>
/// Every row of the table of translation traps comes out right, or is named here with the reason why it is no translation. A new row fails
/// until somebody says which of the two it is.
/// </summary>
public sealed class TranslationTrapTests
{
    /// <summary>Rows about what is done with a record that was translated rightly.</summary>
    private static readonly Dictionary<string, string> Workflow = new()
    {
        ["T36"] = "a contribution's month is worked out from its wage month by whoever keeps contributions; no record of them is exchanged",
        ["T38"] = "whether a programme was open on a day is a dated rule of its state",
        ["T39"] = "a refusal of entry and a deportation are two kinds of case; no record of cases is exchanged",
        ["T43"] = "no record that is exchanged holds an amount; codes, texts and whole days have no decimal mark",
        ["T44"] = "a wage floor is dated policy with a scope, compared by whoever places workers",
        ["T46"] = "the counts of a manifest are of many rows and stages; each row is translated alone",
        ["T47"] = "when a mission is told is decided by the agreement and the protection claim",
    };

    private static readonly Dictionary<string, Action> Cases = NumberTraps.All.Concat(NameTraps.All).Concat(CodeTraps.All).Concat(PlaceTraps.All).ToDictionary();

    public static TheoryData<string> Translations() => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [DomainFact]
    public void Every_row_is_a_case_or_is_named_with_a_reason()
    {
        var rows = DomainTable.Read("translation-traps").Select(row => row["trap_id"]);

        Assert.Equal(rows.Order(StringComparer.Ordinal), Cases.Keys.Concat(Workflow.Keys).Order(StringComparer.Ordinal));
        Assert.All(Workflow.Values, reason => Assert.True(reason.Length > 40));
    }

    [DomainTheory]
    [MemberData(nameof(Translations))]
    public void Comes_out_right(string trap) => Cases[trap]();
}
