using Gateway.Adapters.Checking;
using Gateway.Adapters.Loading;
using Gateway.Lenses;

namespace Gateway.Adapters;

/// <summary>The go-live gate of an adapter: everything that can be said of a folder without asking the system itself.</summary>
public static class AdapterCheck
{
    /// <summary>How many generated records of each side every lens is tried with, unless the caller says otherwise.</summary>
    public const int DefaultRecords = 500;

    /// <summary>
    /// Checks each folder: it loads, its samples go both ways, its refused samples are refused, its lenses keep the round-trip laws on
    /// <paramref name="records"/> generated records of each side. The report holds every problem found.
    /// </summary>
    public static AdapterReport Run(IEnumerable<string> folders, string schemasFolder, int records = DefaultRecords)
    {
        var problems = new Problems();
        var loader = new AdapterLoader(schemasFolder, problems);
        var reports = new List<FolderReport>();
        foreach (var folder in folders)
            reports.Add(Check(loader.Add(folder), records, problems));
        return new AdapterReport(reports, problems.All);
    }

    private static FolderReport Check(AdapterFolder folder, int records, Problems problems)
    {
        var accepted = SampleFolder.Accepted(folder, problems);
        var refused = SampleFolder.RefusedOnes(folder, problems);
        EveryFormatHasSamples.Check(folder, accepted, problems);
        foreach (var sample in accepted)
        {
            SampleToCanonical.Check(sample, problems);
            SampleToNational.Check(sample, problems);
            SampleLaws.Check(sample, problems);
        }

        foreach (var sample in refused)
            RefusedSample.Check(sample, problems);
        var formats = new List<FormatReport>();
        foreach (var format in folder.Formats.Values)
        {
            var file = Path.Combine(folder.Path, "lenses", format.Record, $"{format.Version}.json");
            var words = folder.Codes.Concat(SampleWords.Of(accepted.Where(sample => sample.Format == format))).ToList();
            formats.Add(new FormatReport
            {
                Format = format,
                Accepted = accepted.Count(sample => sample.Format == format),
                Refused = refused.Count(sample => sample.Format == format),
                Trials = [.. new[] { Side.National, Side.Canonical }.Select(side => LensTrial.Run(format, side, words, records, file, problems))],
                Canonical = Coverage.Of(format, Side.Canonical),
                National = Coverage.Of(format, Side.National),
                Throughput = Throughput.Of(format, accepted, TimeProvider.System),
            });
        }

        return new FolderReport(folder.Path, folder.Adapter, formats);
    }
}
