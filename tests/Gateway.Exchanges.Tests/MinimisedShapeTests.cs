using Gateway.Adapters;
using Gateway.Agreements;
using Gateway.Exchanges.Tests.Bench;
using Gateway.Records;

namespace Gateway.Exchanges.Tests;

/// <summary>
/// Every clause of the corridor's agreements, at every grade up to its own, in every format of the systems that it lists: whatever it leaves of
/// an answer is written, comes back, and loses what is reported and nothing else.
/// </summary>
public sealed class MinimisedShapeTests
{
    private const int Records = 100;

    private static readonly Dictionary<string, (Clause Clause, Grade Grade, RecordFormat Format)> Cases = All().ToDictionary(
        shape => $"{shape.Clause.Id} {shape.Grade} {shape.Format.System} {shape.Format.Record} {shape.Format.Version}");

    public static TheoryData<string> Names() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_written_in_the_asker_s_format_by_the_laws(string name)
    {
        var (clause, grade, format) = Cases[name];
        var clearance = TestCorridor.Value.Clearances[clause];
        var kept = new HashSet<JsonPointer>();

        var problems = CutAnswers.Check(format, Records, answer =>
        {
            using var builder = new TokenTableBuilder();
            var disclosed = new List<JsonPointer>();
            clearance.Disclose(answer, grade, builder, disclosed);
            kept.UnionWith(disclosed);
            return builder.Build();
        });

        Assert.Empty(problems);
        // Each field that the clause grants at this grade was there in some answer, or the shapes would prove little.
        Assert.Contains(JsonPointer.Parse("/known"), kept);
        Assert.All(clause.Receive.Where(field => clearance.MayReceive(field, grade)), field => Assert.Contains(kept, place => place.IsWithin(field)));
    }

    [Fact]
    public void A_clause_that_cannot_be_written_is_found()
    {
        var format = TestCorridor.Adapters.Adapters["mys-myimms"].Operations["semakan-dokumen"].Answer["1.0"];

        var problems = CutAnswers.Check(format, 5, _ =>
        {
            using var builder = new TokenTableBuilder();
            builder.StartObject();
            builder.EndObject();
            return builder.Build();
        });

        Assert.Contains(problems, problem => problem.ToString().Contains("`schema/required`", StringComparison.Ordinal));
    }

    private static IEnumerable<(Clause Clause, Grade Grade, RecordFormat Format)> All() =>
        from agreement in TestCorridor.Value.Agreements.Agreements
        from clause in agreement.Clauses
        from grade in Enum.GetValues<Grade>()
        where grade <= clause.Grade
        from system in clause.Systems
        from operation in TestCorridor.Adapters.Adapters[system].Operations.Values
        where operation.Exchange == clause.Exchange && operation.Asks
        from format in operation.Answer.Values
        select (clause, grade, format);
}
