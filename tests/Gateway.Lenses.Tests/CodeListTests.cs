namespace Gateway.Lenses.Tests;

public sealed class CodeListTests
{
    [Theory]
    [InlineData("""{ "national": "A", "canonical": "X" }, { "national": "B", "canonical": "X" }""", "2 entries of canonical \"X\" have `wayBack` true")]
    [InlineData("""{ "national": "A", "canonical": "X" }, { "national": "A", "canonical": "Y" }""", "2 entries of national \"A\" have `wayIn` true")]
    [InlineData("""{ "national": "A", "canonical": "X", "wayBack": false }""", "no entry of canonical \"X\" has `wayBack` true")]
    [InlineData("""{ "national": "A", "canonical": "X", "wayIn": false, "wayBack": false }""", "\"A\" and \"X\" have no way in and no way back")]
    [InlineData("""{ "national": null, "canonical": "X" }""", "entry 1: needs `national` and `canonical`")]
    [InlineData("", "`entries` with at least one entry")]
    public void Refuses_a_list_in_which_a_code_has_no_way_or_two(string entries, string told)
    {
        var refused = Assert.Throws<LensException>(() => TestLens.List($$"""{ "list": "l", "entries": [{{entries}}] }"""));

        Assert.Contains(refused.Problems, problem => problem.ToString().Contains(told, StringComparison.Ordinal));
    }
}
