using Gateway.Tests;

namespace Gateway.Schemas.Tests.Suite;

public sealed class OfficialSuiteTests
{
    // Each line: the case's name, ` :: `, and why it does not apply here.
    private static readonly Lazy<Dictionary<string, string>> NotApplicable = new(() => File
        .ReadLines(Repository.Path("tests", "Gateway.Schemas.Tests", "not-applicable.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" :: "))
        .ToDictionary(parts => parts[0], parts => parts[1]));

    public static TheoryData<string> Files() => new(SuiteGroup.Files());

    [VectorTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_every_case_that_applies(string file)
    {
        var failures = SuiteGroup.Read(file).SelectMany(SuiteRunner.Failures)
            .Where(failure => !NotApplicable.Value.ContainsKey(failure.Name))
            .Select(failure => $"{failure.Name} :: {failure.Outcome}")
            .ToList();

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [VectorFact]
    public void Runs_all_1299_required_and_926_optional_cases()
    {
        var counts = SuiteGroup.Files().ToLookup(file => file.StartsWith("optional/", StringComparison.Ordinal), file => SuiteGroup.Read(file).Sum(group => group.Cases.Count));

        Assert.Equal(1299, counts[false].Sum());
        Assert.Equal(926, counts[true].Sum());
    }

    [VectorFact]
    public void Lists_as_not_applicable_only_cases_that_fail()
    {
        var failing = SuiteGroup.Files().SelectMany(SuiteGroup.Read).SelectMany(SuiteRunner.Failures).Select(failure => failure.Name).ToHashSet();

        Assert.Equal([], NotApplicable.Value.Keys.Except(failing));
    }

    [Fact]
    public void The_design_note_counts_the_cases_that_do_not_apply()
    {
        var note = File.ReadAllText(Repository.Path("docs", "design", "schema-suite.md"));

        foreach (var file in NotApplicable.Value.Keys.CountBy(name => name.Split(" | ")[0]))
            Assert.Contains($"| `{file.Key}` | {file.Value} |", note, StringComparison.Ordinal);
    }
}
