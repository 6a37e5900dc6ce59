using System.Buffers;
using System.Text;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Traps;

/// <summary>Records on their way between two systems of this repository, as JSON whatever their bytes are.</summary>
internal static class Crossing
{
    private static readonly Lazy<AdapterSet> Set = new(() => AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas")));

    /// <summary>A question as the asker writes it, in the answerer's format.</summary>
    public static string Question(string asker, string asking, string national, string answerer, string answering) =>
        Write(Format(answerer, answering).Question["1.0"], Read(Format(asker, asking).Question["1.0"], national).Text).Text;

    /// <summary>An answer as the answerer writes it, in the asker's format.</summary>
    public static string Answer(string answerer, string answering, string national, string asker, string asking) =>
        Write(Format(asker, asking).Answer["1.0"], Read(Format(answerer, answering).Answer["1.0"], national).Text).Text;

    /// <summary>A national question in canonical form, or its findings as <c>code at</c>; and its losses as <c>at kind</c>.</summary>
    public static (string Text, string Losses) Asked(string system, string operation, string national) => Read(Format(system, operation).Question["1.0"], national);

    /// <summary>The same of an answer.</summary>
    public static (string Text, string Losses) Answered(string system, string operation, string national) => Read(Format(system, operation).Answer["1.0"], national);

    /// <summary>A canonical answer in national form, or its findings; and its losses.</summary>
    public static (string Text, string Losses) Told(string system, string operation, string canonical) => Write(Format(system, operation).Answer["1.0"], canonical);

    private static Operation Format(string system, string operation) => Set.Value.Adapters[system].Operations[operation];

    private static (string Text, string Losses) Read(RecordFormat format, string national)
    {
        using var record = Record(national);
        if (format.Schema.Check(record.Root) is { Count: > 0 } broken)
            return (Words(broken), "");
        using var translation = format.Lens.ToCanonical(record.Root);
        if (translation.Record is { } canonical && format.Canonical.Check(canonical.Root) is { Count: > 0 } wrong)
            return (Words(wrong), "");
        return Outcome(translation);
    }

    private static (string Text, string Losses) Write(RecordFormat format, string canonical)
    {
        using var record = Record(canonical);
        using var translation = format.Lens.ToNational(record.Root);
        if (translation.Record is { } national && format.Schema.Check(national.Root) is { Count: > 0 } wrong)
            return (Words(wrong), "");
        return Outcome(translation);
    }

    private static (string Text, string Losses) Outcome(Translation translation)
    {
        if (translation.Record is not { } record)
            return (Words(translation.Findings), "");
        var json = new ArrayBufferWriter<byte>();
        JsonRecord.Write(record.Root, json);
        return (Encoding.UTF8.GetString(json.WrittenSpan), string.Join(", ", translation.Losses.Select(loss => $"{loss.At} {loss.Kind}")));
    }

    private static string Words(IReadOnlyList<Finding> findings) => string.Join(", ", findings.Select(finding => $"{finding.Code} {finding.At}"));

    private static TokenTable Record(string json) =>
        JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.OwnFiles, out var table, out var finding)
            ? table
            : throw new InvalidOperationException($"the test's own JSON: {finding}");
}
