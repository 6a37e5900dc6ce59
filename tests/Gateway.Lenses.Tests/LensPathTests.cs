using System.Buffers;
using System.Text;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;

namespace Gateway.Lenses.Tests;

/// <summary>Versions of one record, led to each other by version lenses: 2.0 has renamed, nested and widened what 1.0 says.</summary>
public sealed class LensPathTests
{
    private const string National = """
        { "type": "object", "additionalProperties": false, "required": ["ada"],
          "properties": { "ada": { "type": "boolean" }, "tamat": { "type": "string", "maxLength": 10 }, "kaunter": { "type": "string" }, "lain": { "type": "array", "items": { "type": "string" } } } }
        """;

    private const string First = """
        { "type": "object", "additionalProperties": false, "required": ["known"],
          "properties": { "known": { "type": "boolean" }, "expires": { "type": "string", "not": { "pattern": " " } }, "names": { "type": "array", "items": { "type": "string" } } } }
        """;

    private const string Second = """
        { "type": "object", "additionalProperties": false, "required": ["known"],
          "properties": { "known": { "type": "boolean" }, "chip": { "type": "boolean" },
            "document": { "type": "object", "additionalProperties": false, "properties": { "lastDay": { "type": "string" } } },
            "people": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["name"], "properties": { "name": { "type": "string" }, "note": { "type": "string" } } } } } }
        """;

    private const string NationalLens = """
        { "lens": "1.0", "record": "jawapan", "version": "1.0", "canonical": "answer/1.0", "lines": [
          { "op": "move", "national": "/ada", "canonical": "/known" },
          { "op": "move", "national": "/tamat", "canonical": "/expires", "loss": "the box has room for a day" },
          { "op": "each", "national": "/lain", "canonical": "/names", "lines": [ { "op": "move", "national": "", "canonical": "" } ] },
          { "op": "drop", "side": "national", "at": "/kaunter", "reason": "its own" } ] }
        """;

    private const string VersionLens = """
        { "lens": "1.0", "record": "answer", "version": "2.0", "neighbour": "1.0", "lines": [
          { "op": "move", "national": "/known", "canonical": "/known" },
          { "op": "move", "national": "/document/lastDay", "canonical": "/expires" },
          { "op": "each", "national": "/people", "canonical": "/names", "lines": [
            { "op": "move", "national": "/name", "canonical": "" }, { "op": "drop", "side": "national", "at": "/note", "reason": "1.0 has no notes" } ] },
          { "op": "drop", "side": "national", "at": "/chip", "reason": "1.0 knows no chips" } ] }
        """;

    private static readonly CompiledSchema FirstSchema = Schema(First);
    private static readonly CompiledSchema SecondSchema = Schema(Second);
    private static readonly LensPath Way = LensPath.Of(TestLens.LoadFile(National, First, NationalLens).Lens, FirstSchema)
        .Then(LensPath.Of([new LensStep(TestLens.LoadFile(Second, First, VersionLens).Lens, Side.Canonical, SecondSchema)]));

    [Fact]
    public void A_record_is_brought_up_and_down_through_every_version_between()
    {
        Assert.Equal("answer/2.0", Way.Canonical);
        Assert.Equal(
            """{"known":true,"document":{"lastDay":"2030-01-01"},"people":[{"name":"A"},{"name":"B"}]}""",
            Text(Way.ToCanonical, """{ "ada": true, "tamat": "2030-01-01", "lain": ["A", "B"] }""", out _));
        Assert.Equal(
            """{"ada":true,"tamat":"2030-01-01","lain":["A"]}""",
            Text(Way.ToNational, """{ "known": true, "document": { "lastDay": "2030-01-01" }, "people": [ { "name": "A" } ] }""", out _));
    }

    [Fact]
    public void What_a_downgrade_loses_is_reported_where_it_stood_in_the_record_that_was_read()
    {
        Text(Way.ToNational, """{ "known": true, "chip": true, "document": { "lastDay": "1 January 2030" }, "people": [ { "name": "A" }, { "name": "B", "note": "c" } ] }""", out var refused);
        Text(Way.ToNational, """{ "known": true, "chip": true, "document": { "lastDay": "2030-01-01-01" }, "people": [ { "name": "A" }, { "name": "B", "note": "c" } ] }""", out var losses);

        Assert.Equal(["drop /chip dropped", "drop /people/1/note dropped"], refused);
        Assert.Equal(["drop /chip dropped", "drop /people/1/note dropped", "move /document/lastDay too-long"], losses);
    }

    [Fact]
    public void Every_loss_is_foretold_at_the_places_of_the_side_that_is_read() => Assert.Equal(
        ["National drop /kaunter dropped", "Canonical drop /people/*/note dropped", "Canonical drop /chip dropped", "Canonical move /document/lastDay too-long"],
        Way.PossibleLosses.Select(loss => $"{loss.Read} {loss.Operation} {loss.At} {loss.Kind}"));

    [Fact]
    public void A_record_that_no_version_between_could_hold_is_refused_at_its_own_place() => Assert.Equal(
        "schema/not /document/lastDay",
        Text(Way.ToNational, """{ "known": true, "document": { "lastDay": "1 January 2030" } }""", out _));

    [Theory]
    [InlineData("/document/lastDay", "/tamat")]
    [InlineData("/document", "")]
    [InlineData("/people/3/name", "/lain/3")]
    [InlineData("/known", "/ada")]
    public void Callers_are_told_their_own_places(string canonical, string national) =>
        Assert.Equal(national, Way.NationalPlace(JsonPointer.Parse(canonical)).ToString());

    [Fact]
    public void A_trace_explains_the_whole_way_from_the_one_record_to_the_other()
    {
        Assert.Equal(
            ["drop /kaunter -> - Dropped", "move /ada -> /known Mapped", "move /tamat -> /document/lastDay Mapped", "each /lain -> /people Mapped", "move /lain/0 -> /people/0/name Mapped", "move /lain/1 -> /people/1/name Mapped"],
            Traced(Way.ToCanonical, """{ "ada": true, "tamat": "2030-01-01", "lain": ["A", "B"], "kaunter": "7" }"""));
        Assert.Equal(
            ["drop /chip -> - Dropped", "drop /people/1/note -> - Dropped", "move /known -> /ada Mapped", "move /document/lastDay -> - Dropped", "each /people -> /lain Mapped", "move /people/0/name -> /lain/0 Mapped", "move /people/1/name -> /lain/1 Mapped"],
            Traced(Way.ToNational, """{ "known": true, "chip": true, "document": { "lastDay": "2030-01-01-01" }, "people": [ { "name": "A" }, { "name": "B", "note": "c" } ] }"""));
    }

    [Fact]
    public void A_version_lens_is_held_to_the_checks_of_every_lens() => Assert.Contains(
        Assert.Throws<LensException>(() => TestLens.LoadFile(Second, First, VersionLens.Replace("/chip", "/known", StringComparison.Ordinal))).Problems,
        problem => problem.ToString().StartsWith("national `/chip`: no line reads", StringComparison.Ordinal));

    private static string Text(Func<RecordValue, Translation> translate, string json, out IReadOnlyList<string> losses)
    {
        using var record = TestLens.Read(json);
        using var translation = translate(record.Root);
        losses = [.. translation.Losses.Select(loss => $"{loss.Operation} {loss.At} {loss.Kind}")];
        if (translation.Record is null)
            return string.Join(", ", translation.Findings.Select(finding => $"{finding.Code} {finding.At}"));
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(translation.Record.Root, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static IEnumerable<string> Traced(Func<RecordValue, TranslationTrace?, Translation> translate, string json)
    {
        using var record = TestLens.Read(json);
        var trace = new TranslationTrace();
        using var translation = translate(record.Root, trace);
        Laws.AreExplained(record.Root, translation.Record!.Root, trace);
        return trace.Values.Select(value => $"{value.Operation} {(value.From is { } from ? from : "-")} -> {(value.To is { } to ? to : "-")} {value.Outcome}");
    }

    private static CompiledSchema Schema(string json)
    {
        var library = new SchemaLibrary();
        library.Add("urn:test", Encoding.UTF8.GetBytes(json));
        return library.Compile("urn:test");
    }
}
