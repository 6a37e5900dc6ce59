using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Schemas.Tests.Properties;
using Gateway.Tests;
using Xunit.Abstractions;

namespace Gateway.Schemas.Tests.Oracles;

/// <summary>
/// Random schemas and values, judged here and by two validators of other people. A thousand pairs in the small run; `./test.sh --long schemas`
/// takes a hundred thousand and goes on where it was stopped.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int SchemasInABatch = 25;
    private const int ValuesOfASchema = 16;

    [OracleFact]
    public void Agrees_with_two_independent_validators_but_where_it_is_known_why_not()
    {
        var pairs = int.Parse(Environment.GetEnvironmentVariable("GATEWAY_SCHEMA_PAIRS") ?? "1200", CultureInfo.InvariantCulture);
        var progress = Environment.GetEnvironmentVariable("GATEWAY_SCHEMA_PROGRESS");
        var tally = Tally.ReadOrBegin(progress);
        using var judges = NodeJudges.Start();
        while (tally.Pairs < pairs)
        {
            tally = RunBatch(tally, judges);
            if (progress is not null)
                tally.Write(progress);
        }

        Show(tally);
        Assert.Empty(tally.Unexplained);
        // Were nearly all refused or accepted, agreeing would prove little.
        Assert.InRange(tally.Accepted, tally.Pairs / 4, tally.Pairs * 3 / 4);
    }

    [Fact]
    public void The_design_note_says_where_others_are_known_to_say_otherwise()
    {
        var note = File.ReadAllText(Repository.Path("docs", "design", "schema-suite.md"));

        foreach (var known in KnownDisagreement.All.SelectMany(judge => judge))
            Assert.Contains($"| {known.Judge} | `{known.Keyword}`{(known.Value == "*" ? "" : $" `{known.Value}`")} | {known.Reason} |", note, StringComparison.Ordinal);
    }

    private void Show(Tally tally)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tally.Pairs} pairs, {tally.Accepted} of them valid, judged by `ajv` and `@hyperjump/json-schema`"));
        foreach (var (known, count) in tally.Explained)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} disagreements explained by: {known}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tally.Unexplained.Count} unexplained"));
        foreach (var pair in tally.Unexplained)
            output.WriteLine(pair.ToJsonString());
    }

    private static Tally RunBatch(Tally tally, NodeJudges judges)
    {
        // The batch's number is its seed, so a run that goes on draws what it would have drawn.
        var random = new RandomJson(new Random(tally.Batches), wide: true);
        var accepted = 0;
        for (var i = 0; i < SchemasInABatch; i++)
        {
            var schema = random.Schema();
            var values = Enumerable.Range(0, ValuesOfASchema).Select(_ => random.Value(3)).ToList();
            var verdicts = Verdicts(schema, values);
            accepted += verdicts.Count(verdict => verdict);
            foreach (var (judge, answer) in judges.Judge(schema, values))
            {
                for (var v = 0; v < values.Count; v++)
                {
                    if (Verdict(answer, v) != verdicts[v])
                        Take(tally, judges, judge, schema, values[v], verdicts[v]);
                }
            }
        }

        return tally with { Batches = tally.Batches + 1, Pairs = tally.Pairs + SchemasInABatch * ValuesOfASchema, Accepted = tally.Accepted + accepted };
    }

    private static void Take(Tally tally, NodeJudges judges, string judge, JsonNode schema, JsonNode? value, bool verdict)
    {
        if (Explain(judges, judge, schema, value) is { } known)
            tally.Explained[known] = tally.Explained.GetValueOrDefault(known) + 1;
        else
            tally.Unexplained.Add(new JsonObject { ["judge"] = judge, ["ours"] = verdict, ["value"] = value?.DeepClone(), ["schema"] = schema.DeepClone() });
    }

    /// <summary>Which known disagreement, taken away, leaves none; where it takes several, all that were needed up to there.</summary>
    private static string? Explain(NodeJudges judges, string judge, JsonNode schema, JsonNode? value)
    {
        foreach (var known in KnownDisagreement.All[judge])
        {
            if (Agree(judges, judge, known.Without(schema)!, value))
                return known.ToString();
        }

        var without = schema;
        foreach (var known in KnownDisagreement.All[judge])
        {
            without = known.Without(without)!;
            if (Agree(judges, judge, without, value))
                return $"{judge}, several at once";
        }

        return null;
    }

    private static bool Agree(NodeJudges judges, string judge, JsonNode schema, JsonNode? value) =>
        Verdict(judges.Judge(schema, [value])[judge], 0) == Verdicts(schema, [value])[0];

    /// <summary>Null where the validator does not take the schema.</summary>
    private static bool? Verdict(JsonNode answer, int value) => answer is JsonArray verdicts ? verdicts[value]!.GetValue<bool>() : null;

    private static List<bool> Verdicts(JsonNode schema, IEnumerable<JsonNode?> values)
    {
        var compiled = Samples.Schema(schema.ToJsonString());
        return
        [
            .. values.Select(value =>
            {
                using var record = Samples.Record(value?.ToJsonString() ?? "null");
                return compiled.IsValid(record.Root);
            }),
        ];
    }
}
