using System.Collections.Immutable;
using Gateway.Agreements;
using Gateway.Exchanges.Tests.Bench;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Exchanges.Tests;

/// <summary>
/// What passes a clearance, compared with a second reading of the same rule that shares no code with it: the canonical schema file as plain JSON,
/// each field's grade its own or its parent's, each granted pointer taken as a prefix of segments.
/// </summary>
public sealed class ClearanceTests
{
    private const int Rounds = 500;

    [Theory]
    [InlineData("travel-document-answer/1.0")]
    [InlineData("immigration-status-answer/1.0")]
    public void Exactly_what_is_granted_and_within_the_grade_passes(string record)
    {
        var schema = new CanonicalFile(record);
        var shape = TestCorridor.Adapters.Canonical[record].Shape;
        var passedAtAll = 0;
        var heldBack = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var granted = schema.SomePointers(random);
            var grade = (Grade)random.Next(4);
            var answer = schema.SomeRecord(random);
            var clearance = new Clearance(
                FieldTree.Compile(shape, granted, grade: null),
                [.. Enum.GetValues<Grade>().Select(each => FieldTree.Compile(shape, granted, each))]);

            var (passed, disclosed) = Disclose(clearance, answer, grade);

            var expected = answer.Leaves()
                .Where(leaf => granted.Any(leaf.IsWithin) && schema.GradeOf(leaf) is { } needed && needed <= grade)
                .Select(leaf => leaf.ToString())
                .Order(StringComparer.Ordinal);
            Assert.Equal(expected, passed.Leaves().Select(leaf => leaf.ToString()).Order(StringComparer.Ordinal));
            Assert.All(passed.Leaves(), leaf => Assert.Contains(disclosed, leaf.IsWithin));
            Assert.All(disclosed, field => Assert.Contains(passed.Leaves(), leaf => leaf.IsWithin(field)));
            passedAtAll += passed.Leaves().Count;
            heldBack += answer.Leaves().Count - passed.Leaves().Count;
        }

        Assert.InRange(passedAtAll, Rounds / 4, int.MaxValue);
        Assert.InRange(heldBack, Rounds / 4, int.MaxValue);
    }

    [Theory]
    [InlineData("travel-document-question/1.0")]
    [InlineData("immigration-status-question/1.0")]
    public void A_question_passes_exactly_when_all_of_it_may_be_asked(string record)
    {
        var schema = new CanonicalFile(record);
        var shape = TestCorridor.Adapters.Canonical[record].Shape;
        var permitted = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var granted = schema.SomePointers(random);
            var question = schema.SomeRecord(random);
            var clearance = new Clearance(FieldTree.Compile(shape, granted, grade: null), []);

            using var table = question.Read();
            var outside = clearance.FirstNotAskable(table.Root);

            var unasked = question.Leaves().Where(leaf => !granted.Any(leaf.IsWithin)).ToList();
            Assert.Equal(unasked.Count == 0, outside is null);
            if (outside is { } field)
                Assert.Contains(unasked, leaf => leaf.IsWithin(field));
            else
                permitted++;
        }

        Assert.InRange(permitted, 5, Rounds - 5);
    }

    [Theory]
    [InlineData("travel-document-answer/1.0")]
    [InlineData("immigration-status-answer/1.0")]
    public void The_mark_of_protection_never_passes_even_where_everything_is_granted(string record)
    {
        var shape = TestCorridor.Adapters.Canonical[record].Shape;
        ImmutableArray<JsonPointer> everything = [.. shape.Properties.Select(property => JsonPointer.Root.Append(property.Name))];
        var clearance = new Clearance(
            FieldTree.Compile(shape, everything, grade: null),
            [.. Enum.GetValues<Grade>().Select(grade => FieldTree.Compile(shape, everything, grade))]);

        foreach (var grade in Enum.GetValues<Grade>())
        {
            var (passed, _) = Disclose(clearance, new PlainRecord("""{"known":true,"protected":true}"""), grade);
            Assert.Equal(["/known"], passed.Leaves().Select(leaf => leaf.ToString()));
        }
    }

    private static (PlainRecord Passed, List<JsonPointer> Disclosed) Disclose(Clearance clearance, PlainRecord answer, Grade grade)
    {
        using var table = answer.Read();
        using var builder = new TokenTableBuilder();
        var disclosed = new List<JsonPointer>();
        clearance.Disclose(table.Root, grade, builder, disclosed);
        using var passed = builder.Build();
        var json = new System.Buffers.ArrayBufferWriter<byte>();
        JsonRecord.Write(passed.Root, json);
        return (new PlainRecord(System.Text.Encoding.UTF8.GetString(json.WrittenSpan)), disclosed);
    }
}
