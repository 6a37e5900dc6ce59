using Gateway.Adapters.Loading;
using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>Both records of a sample keep the laws that generated ones keep.</summary>
internal static class SampleLaws
{
    public static void Check(Sample sample, Problems problems)
    {
        using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
        if (reading.Findings.Count > 0 || !CanonicalSample.TryRead(sample, out var canonical, out _))
            return;
        using (canonical)
        {
            Check(sample.Format, Side.National, reading.National!.Root, sample.NationalFile, problems);
            Check(sample.Format, Side.Canonical, canonical.Root, sample.OtherFile, problems);
        }
    }

    private static void Check(RecordFormat format, Side side, RecordValue record, string file, Problems problems)
    {
        if (RoundTrip.Of(format, side, record).Breach is { } breach)
            problems.Add(file, format.Lens.Tell(breach.Side, breach.At, breach.What).ToString());
    }
}
