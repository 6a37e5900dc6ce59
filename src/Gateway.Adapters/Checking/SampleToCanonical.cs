using Gateway.Adapters.Loading;
using Gateway.Lenses;

namespace Gateway.Adapters.Checking;

/// <summary>A sample, read, is the canonical record beside it.</summary>
internal static class SampleToCanonical
{
    public static void Check(Sample sample, Problems problems)
    {
        using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
        foreach (var finding in reading.Findings)
            problems.Add(sample.NationalFile, finding);
        if (!CanonicalSample.TryRead(sample, out var expected, out var broken))
        {
            foreach (var finding in broken)
                problems.Add(sample.OtherFile, finding);
            return;
        }

        using (expected)
        {
            if (reading.Findings.Count == 0 && RecordDifference.Find(reading.Translation!.Record!.Root, expected.Root, []) is { } place)
                problems.Add(sample.OtherFile, sample.Format.Lens.Tell(Side.Canonical, place, "the national record beside this translates to something else here: mend the line, its code list or the sample").ToString());
        }
    }
}
