using System.Diagnostics.CodeAnalysis;
using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Checking;

/// <summary>Reads the canonical record of a sample: written in the version that the adapter was written for, and brought to the one that exchanges work with.</summary>
internal static class CanonicalSample
{
    /// <summary>Whether it is a record of its version and reaches the other; otherwise <paramref name="findings"/> says why not.</summary>
    public static bool TryRead(Sample sample, [NotNullWhen(true)] out TokenTable? record, out IReadOnlyList<Finding> findings)
    {
        record = null;
        if (!JsonRecord.TryRead(File.ReadAllBytes(sample.OtherFile), RecordLimits.Exchange, out var written, out var unreadable))
        {
            findings = [unreadable];
            return false;
        }

        var version = sample.Format.WrittenFor;
        findings = version.Schema.Check(written.Root);
        if (findings.Count == 0)
            record = version.ToWorking is { } way ? Bring(way, written, sample.Format, out findings) : written;
        if (record != written)
            written.Dispose();
        return record is not null;
    }

    private static TokenTable? Bring(LensPath way, TokenTable written, RecordFormat format, out IReadOnlyList<Finding> findings)
    {
        var brought = way.ToCanonical(written.Root);
        findings = brought.Record is { } record ? format.Canonical.Check(record.Root) : brought.Findings;
        if (findings.Count == 0)
            return brought.Record;
        brought.Dispose();
        return null;
    }
}
