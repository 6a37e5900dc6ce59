using Gateway.Adapters.Loading;
using Gateway.Lenses;

namespace Gateway.Adapters.Checking;

/// <summary>The canonical record of a sample, written and read again, is the national record beside it, but for what reading it reported as lost.</summary>
internal static class SampleToNational
{
    public static void Check(Sample sample, Problems problems)
    {
        using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
        // What cannot be read is reported where reading is checked.
        if (reading.Findings.Count > 0 || !CanonicalSample.TryRead(sample, out var canonical, out _))
            return;
        using (canonical)
        {
            using var writing = Writing.Of(canonical.Root, sample.Format);
            foreach (var finding in writing.Findings)
                problems.Add(sample.OtherFile, finding);
            if (writing.National is null)
                return;
            var lost = reading.Translation!.Losses.Select(loss => loss.At).ToList();
            if (RecordDifference.Find(reading.National!.Root, writing.National.Root, lost) is { } place)
                problems.Add(sample.NationalFile, sample.Format.Lens.Tell(Side.National, place, "the canonical record beside this translates back to something else here, and no loss says so: mend the line, its code list or the sample").ToString());
        }
    }
}
