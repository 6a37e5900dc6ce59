using Gateway.Records;

namespace Gateway.Adapters.Scaffolding;

/// <summary>A word that means one thing in Indonesian and another in Malay: whoever guesses by it guesses wrong half of the time.</summary>
/// <param name="Word">The word.</param>
/// <param name="Indonesian">What it means in Indonesian.</param>
/// <param name="Malay">What it means in Malay.</param>
internal sealed record FalseFriend(string Word, string Indonesian, string Malay)
{
    private static readonly IReadOnlyList<FalseFriend> All =
        [.. EmbeddedTable.Rows(typeof(FalseFriend).Assembly, "false-friends.csv").Select(row => new FalseFriend(row[0], row[1], row[2]))];

    /// <summary>The first false friend among the words; null where there is none.</summary>
    public static FalseFriend? In(string words) => All.FirstOrDefault(friend => $" {words} ".Contains($" {friend.Word} ", StringComparison.Ordinal));

    public override string ToString() => $"`{Word}` is a false friend, `{Indonesian}` in Indonesian and `{Malay}` in Malay";
}
