using Gateway.Records.Json;
using Gateway.Tests;

namespace Gateway.Records.Tests.Json;

/// <summary>The public inputs that parsers disagree about, each with its verdict.</summary>
public sealed class JsonParsingSuiteTests
{
    private const string Accepted = "accepted";

    // What the grammar refuses. `json/duplicate-key` says that the text is JSON; the other codes are limits.
    private static readonly string[] NotJson = ["json/syntax", "json/invalid-utf8", "json/byte-order-mark", "json/lone-surrogate"];

    // Each line: the file, ` :: `, `accepted` or the code of the refusal, ` :: `, and why.
    private static readonly Lazy<Dictionary<string, string>> Chosen = new(() => File
        .ReadLines(Repository.Path("tests", "Gateway.Records.Tests", "Json", "json-parsing-verdicts.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" :: "))
        .ToDictionary(parts => parts[0], parts => parts[1]));

    public static TheoryData<string> Files(string prefix) => new(Names(prefix));

    [VectorTheory]
    [MemberData(nameof(Files), "y_")]
    public void The_grammar_accepts_what_every_parser_must(string file) => Assert.DoesNotContain(Verdict(file), NotJson);

    [VectorTheory]
    [MemberData(nameof(Files), "y_")]
    public void Accepts_what_every_parser_must_but_for_names_that_stand_twice(string file) =>
        Assert.Equal(Chosen.Value.GetValueOrDefault(file, Accepted), Verdict(file));

    [VectorTheory]
    [MemberData(nameof(Files), "n_")]
    public void Refuses_as_no_JSON_what_no_parser_may_accept_but_for_what_is_too_deep(string file)
    {
        if (Chosen.Value.TryGetValue(file, out var chosen))
            Assert.Equal(chosen, Verdict(file));
        else
            Assert.Contains(Verdict(file), NotJson);
    }

    [VectorTheory]
    [MemberData(nameof(Files), "i_")]
    public void Gives_the_chosen_verdict_where_parsers_may_differ(string file) => Assert.Equal(Chosen.Value[file], Verdict(file));

    [VectorFact]
    public void Has_all_318_inputs()
    {
        Assert.Equal((95, 188, 35), (Names("y_").Count(), Names("n_").Count(), Names("i_").Count()));
    }

    [VectorFact]
    public void The_design_note_shows_every_verdict()
    {
        var note = File.ReadAllText(Repository.Path("docs", "design", "json-parsing.md"));

        foreach (var (prefix, files) in Names("").GroupBy(name => name[..2]).Select(group => (group.Key, group.ToList())))
        {
            foreach (var verdict in files.CountBy(Verdict))
                Assert.Contains($"| `{prefix}` | {(verdict.Key == Accepted ? Accepted : $"`{verdict.Key}`")} | {verdict.Value} |", note, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Names(string prefix) =>
        Repository.Vectors is { } vectors
            ? Directory.EnumerateFiles(Folder(vectors), prefix + "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            : [];

    private static string Verdict(string file)
    {
        var json = File.ReadAllBytes(Path.Combine(Folder(Repository.Vectors!), file));
        if (!JsonRecord.TryRead(json, RecordLimits.OwnFiles, out var record, out var finding))
            return finding.Code;
        record.Dispose();
        return Accepted;
    }

    private static string Folder(string vectors) => Path.Combine(vectors, "json-parsing", "test_parsing");
}
