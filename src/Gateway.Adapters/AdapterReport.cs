using System.Globalization;
using Gateway.Adapters.Checking;
using Gateway.Lenses;

namespace Gateway.Adapters;

/// <summary>What a check of adapter folders found, for people to read.</summary>
public sealed class AdapterReport
{
    private readonly IReadOnlyList<FolderReport> _folders;

    internal AdapterReport(IReadOnlyList<FolderReport> folders, IReadOnlyList<AdapterProblem> problems)
    {
        _folders = folders;
        Problems = problems;
    }

    /// <summary>Everything that has to be mended; empty where the adapters may go live.</summary>
    public IReadOnlyList<AdapterProblem> Problems { get; }

    /// <summary>Writes the report: each system with its records, what they carry and what they may lose, then every problem.</summary>
    public void Write(TextWriter output)
    {
        foreach (var folder in _folders)
            Write(folder, output);
        foreach (var problem in Problems)
            output.WriteLine(problem);
        output.WriteLine(Problems.Count switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{_folders.Count} {(_folders.Count == 1 ? "adapter" : "adapters")}, no problems"),
            1 => "1 problem",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Problems.Count} problems"),
        });
    }

    private static void Write(FolderReport folder, TextWriter output)
    {
        output.WriteLine(folder.Adapter is { } adapter
            ? $"{adapter.Id} {adapter.Version} ({adapter.Party}, {adapter.Owner}), {adapter.Codec.MediaType}"
            : $"{folder.Path}: does not load");
        foreach (var format in folder.Formats)
            Write(format, output);
        output.WriteLine();
    }

    private static void Write(FormatReport report, TextWriter output)
    {
        var format = report.Format;
        output.WriteLine($"  {format.Record} {format.Version} <-> {format.Lens.Canonical}{Detour(format)}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    samples: {report.Accepted} both ways, {report.Refused} refused"));
        foreach (var trial in report.Trials)
            Write(format.Lens, trial, output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    carries {report.Canonical.Carried} of {report.Canonical.Members} canonical members, and {report.National.Carried} of its own {report.National.Members}"));
        if (report.Throughput is { } throughput)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    throughput, one thread: {throughput.Read} records a second read, {throughput.Written} written"));
        WriteUnmapped(format.Lens.Own.Entries, output);
        Write("national to canonical may lose", format.Lens.PossibleLosses.Where(loss => loss.Read == Side.National), output);
        Write("canonical to national may lose", format.Lens.PossibleLosses.Where(loss => loss.Read == Side.Canonical), output);
    }

    /// <summary>The versions between, where version lenses lead.</summary>
    private static string Detour(RecordFormat format) => format.Lens.Steps.Count == 1
        ? ""
        : $" by way of {string.Join(", ", format.Lens.Steps.SkipLast(1).Select(step => step.FarName))}";

    /// <summary>Codes that a schema lists and no entry maps: each of them is lost, with the reason that the line gives.</summary>
    private static void WriteUnmapped(IEnumerable<LensEntry> entries, TextWriter output)
    {
        foreach (var entry in entries.Where(entry => entry.UnmappedNational.Count + entry.UnmappedCanonical.Count > 0))
        {
            var sides = new[] { ("national", entry.UnmappedNational), ("canonical", entry.UnmappedCanonical) }
                .Where(side => side.Item2.Count > 0)
                .Select(side => $"{side.Item1} {string.Join(", ", side.Item2)}");
            output.WriteLine($"    not mapped by `{entry.List!.Name}` at {entry.National[0]}: {string.Join("; ", sides)}");
        }
    }

    private static void Write(LensPath lens, LensTrial trial, TextWriter output)
    {
        var ways = trial.Read == Side.National ? "national to canonical and back" : "canonical to national and back";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {ways}: {trial.Taken} records, {trial.NotTaken} more with a value that the other side does not take"));
        foreach (var kind in trial.Seen.GroupBy(seen => seen.Key.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            output.WriteLine($"      {kind.Key}, in so many records: {string.Join(", ", kind.Select(seen => string.Create(CultureInfo.InvariantCulture, $"{seen.Key.At} {seen.Value}")))}");
        var places = trial.Seen.Keys.Select(Place).ToHashSet();
        var never = lens.PossibleLosses.Where(loss => loss.Read == trial.Read && !places.Contains(Place(loss))).Select(loss => $"{loss.At} ({loss.Kind})").Distinct().ToList();
        if (never.Count > 0)
            output.WriteLine($"      foretold and never seen: {string.Join(", ", never)}");
    }

    private static (string Operation, string At, string Kind) Place(PossibleLoss loss) => (loss.Operation, loss.At, loss.Kind);

    private static void Write(string heading, IEnumerable<PossibleLoss> losses, TextWriter output)
    {
        var first = true;
        foreach (var loss in losses)
        {
            if (first)
                output.WriteLine($"    {heading}:");
            first = false;
            output.WriteLine($"      {loss.At} ({loss.Operation}, {loss.Kind}): {loss.Reason}");
        }
    }
}
