using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Checking;

/// <summary>A sample, read, is the canonical record beside it.</summary>
internal static class SampleToCanonical
{
    public static void Check(Sample sample, Problems problems)
    {
        using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
        foreach (var finding in reading.Findings)
            problems.Add(sample.NationalFile, finding);
        if (!JsonRecord.TryRead(File.ReadAllBytes(sample.OtherFile), RecordLimits.Exchange, out var expected, out var unreadable))
        {
            problems.Add(sample.OtherFile, unreadable);
            return;
        }

        using (expected)
        {
            foreach (var finding in sample.Format.Canonical.Check(expected.Root))
                problems.Add(sample.OtherFile, finding);
            if (reading.Findings.Count == 0 && RecordDifference.Find(reading.Translation!.Record!.Root, expected.Root, []) is { } place)
                problems.Add(sample.OtherFile, $"`{place}`: the national record translates to something else here");
        }
    }
}
