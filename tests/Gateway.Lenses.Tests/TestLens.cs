using System.Buffers;
using System.Text;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;

namespace Gateway.Lenses.Tests;

/// <summary>A lens over two small schemas, written as JSON; what tests read best.</summary>
internal sealed class TestLens
{
    private readonly Lens _lens;

    private TestLens(Lens lens) => _lens = lens;

    public Lens Lens => _lens;

    /// <summary>Loads a lens. Members of the schemas and lines of the lens are given without their outer brackets.</summary>
    public static TestLens Load(string national, string canonical, string lines, params string[] lists) => LoadFile(
        Object(national),
        Object(canonical),
        $$"""{ "lens": "1.0", "record": "r", "version": "1.0", "canonical": "c/1.0", "lines": [{{lines}}] }""",
        lists);

    /// <summary>Loads a lens from whole files.</summary>
    public static TestLens LoadFile(string national, string canonical, string lens, params string[] lists)
    {
        using var file = Read(lens);
        var codes = lists.Select(List).ToDictionary(list => list.Name);
        return new TestLens(Lens.Load(file.Root, Shape(national), Shape(canonical), codes.GetValueOrDefault));
    }

    public static CodeList List(string json)
    {
        using var file = Read(json);
        return CodeList.Load(file.Root);
    }

    /// <summary>The problems of a lens that must not load, one text each.</summary>
    public static IReadOnlyList<string> Problems(string national, string canonical, string lines, params string[] lists) =>
        [.. Assert.Throws<LensException>(() => Load(national, canonical, lines, lists)).Problems.Select(problem => problem.ToString())];

    /// <summary>The canonical record as JSON, or the findings as <c>code at</c>.</summary>
    public string ToCanonical(string national) => Translate(national, _lens.ToCanonical).Text;

    /// <summary>The national record as JSON, or the findings as <c>code at</c>.</summary>
    public string ToNational(string canonical) => Translate(canonical, _lens.ToNational).Text;

    /// <summary>The losses of a translation, as <c>operation at kind</c>.</summary>
    public IReadOnlyList<string> LossesToCanonical(string national) => Translate(national, _lens.ToCanonical).Losses;

    /// <summary>The losses of a translation, as <c>operation at kind</c>.</summary>
    public IReadOnlyList<string> LossesToNational(string canonical) => Translate(canonical, _lens.ToNational).Losses;

    /// <summary>What a translation explains, as <c>operation from -> to outcome original</c>, with <c>-</c> for what is not there.</summary>
    public IReadOnlyList<string> TraceToCanonical(string national) => Trace(national, _lens.ToCanonical);

    /// <summary>What a translation explains, as <c>operation from -> to outcome original</c>, with <c>-</c> for what is not there.</summary>
    public IReadOnlyList<string> TraceToNational(string canonical) => Trace(canonical, _lens.ToNational);

    public static TokenTable Read(string json) =>
        JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.OwnFiles, out var table, out var finding)
            ? table
            : throw new InvalidOperationException($"the test's own JSON: {finding}");

    /// <summary>The record as JSON.</summary>
    public static string Write(RecordValue record)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonRecord.Write(record, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static List<string> Trace(string record, Func<RecordValue, TranslationTrace, Translation> translate)
    {
        using var table = Read(record);
        var trace = new TranslationTrace();
        translate(table.Root, trace).Dispose();
        return [.. trace.Values.Select(Line)];
    }

    private static string Line(TracedValue value) =>
        $"{value.Operation} {value.From?.ToString() ?? "-"} -> {value.To?.ToString() ?? "-"} {value.Outcome} {value.Original}".TrimEnd();

    private static (string Text, IReadOnlyList<string> Losses) Translate(string record, Func<RecordValue, Translation> translate)
    {
        using var table = Read(record);
        using var translation = translate(table.Root);
        var losses = translation.Losses.Select(loss => $"{loss.Operation} {loss.At} {loss.Kind}").ToList();
        if (translation.Record is null)
            return (string.Join(", ", translation.Findings.Select(finding => $"{finding.Code} {finding.At}")), losses);
        return (Write(translation.Record.Root), losses);
    }

    private static string Object(string members) => $$"""{ "type": "object", "additionalProperties": false, {{members}} }""";

    private static SchemaShape Shape(string json)
    {
        var library = new SchemaLibrary();
        library.Add("urn:test", Encoding.UTF8.GetBytes(json));
        return library.Compile("urn:test").Shape;
    }
}
