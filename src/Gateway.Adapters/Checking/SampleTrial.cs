using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Checking;

/// <summary>Tries one sample and tells what happened, for the person who is writing the adapter.</summary>
internal static class SampleTrial
{
    /// <summary>Reads the sample, compares it with its canonical record, and writes that back.</summary>
    public static SampleOutcome Accepted(Sample sample)
    {
        using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
        if (reading.Findings.Count > 0)
            return SampleOutcome.Bad(sample, reading.Findings.Select(finding => $"refused: {Told(finding)}"));
        if (!CanonicalSample.TryRead(sample, out var canonical, out var broken))
            return SampleOutcome.Bad(sample, broken.Select(finding => $"canonical.json cannot be read: {Told(finding)}"));
        using (canonical)
        {
            var lines = new List<string>();
            Show(lines, "read, it is another record than canonical.json:", RecordDiff.Lines(canonical.Root, reading.Translation!.Record!.Root, []));
            using var writing = Writing.Of(canonical.Root, sample.Format);
            lines.AddRange(writing.Findings.Select(finding => $"canonical.json cannot be written: {Told(finding)}"));
            var lost = reading.Translation.Losses;
            if (writing.National is { } national)
                Show(lines, $"written back, it is another record than {Path.GetFileName(sample.NationalFile)}:", RecordDiff.Lines(reading.National!.Root, national.Root, [.. lost.Select(loss => loss.At)]));
            return lines.Count > 0 ? SampleOutcome.Bad(sample, lines) : SampleOutcome.Good(sample, lost.Select(Told));
        }
    }

    /// <summary>Reads a sample that must be refused.</summary>
    public static SampleOutcome Refused(Sample sample)
    {
        if (!JsonRecord.TryRead(File.ReadAllBytes(sample.OtherFile), RecordLimits.OwnFiles, out var expected, out var unreadable))
            return SampleOutcome.Bad(sample, [$"expected.json cannot be read: {Told(unreadable)}"]);
        using (expected)
        {
            var wanted = $"`{expected.Root["code"u8]}` at `{expected.Root["at"u8]}`";
            using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
            var found = reading.Findings.Select(Told).ToList();
            if (reading.Findings.Any(finding => $"`{finding.Code}` at `{finding.At}`" == wanted))
                return SampleOutcome.Good(sample, [$"refused: {wanted}"]);
            return SampleOutcome.Bad(sample, [$"- {wanted}", .. found.Count == 0 ? ["+ it is read"] : found.Select(finding => $"+ {finding}")]);
        }
    }

    private static void Show(List<string> lines, string heading, IEnumerable<string> differences)
    {
        var found = differences.ToList();
        if (found.Count == 0)
            return;
        lines.Add(heading);
        lines.AddRange(found.Select(difference => $"  {difference}"));
    }

    private static string Told(Finding finding) => $"`{finding.Code}` at `{finding.At}`{(finding.Expected is null ? "" : $", expected {finding.Expected}")}";

    private static string Told(Loss loss) => $"loses `{loss.At}` ({loss.Operation}, {loss.Kind}): {loss.Reason}";
}
