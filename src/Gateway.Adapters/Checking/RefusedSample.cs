using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Checking;

/// <summary>A refused sample is refused with the code and the place beside it.</summary>
internal static class RefusedSample
{
    public static void Check(Sample sample, Problems problems)
    {
        if (!JsonRecord.TryRead(File.ReadAllBytes(sample.OtherFile), RecordLimits.OwnFiles, out var expected, out var unreadable))
        {
            problems.Add(sample.OtherFile, unreadable);
            return;
        }

        using (expected)
        {
            var code = expected.Root["code"u8].ToString();
            var at = expected.Root["at"u8].ToString();
            using var reading = Reading.Of(File.ReadAllBytes(sample.NationalFile), sample.Format);
            if (reading.Findings.Any(finding => finding.Code == code && finding.At.ToString() == at))
                return;
            var found = reading.Findings.Count == 0 ? "nothing" : string.Join(", ", reading.Findings.Select(finding => $"`{finding.Code}` at `{finding.At}`"));
            problems.Add(sample.NationalFile, $"should be refused with `{code}` at `{at}`; found {found}");
        }
    }
}
