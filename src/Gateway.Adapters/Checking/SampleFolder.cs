using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters.Checking;

/// <summary>Finds an adapter's samples. Every case says what it is about and has both of its files.</summary>
internal static class SampleFolder
{
    private const string Refused = "refused";

    public static IReadOnlyList<Sample> Accepted(AdapterFolder adapter, Problems problems) =>
        Read(adapter, Path.Combine(adapter.Path, "samples"), "canonical.json", problems);

    public static IReadOnlyList<Sample> RefusedOnes(AdapterFolder adapter, Problems problems) =>
        Read(adapter, Path.Combine(adapter.Path, "samples", Refused), "expected.json", problems);

    /// <summary>The national record of a case and its format; null where either is missing.</summary>
    public static (RecordFormat Format, string File)? National(AdapterFolder adapter, string path)
    {
        if (About(adapter, Path.Combine(path, "about.json"), new Problems()) is not { } format)
            return null;
        var file = NationalFile(path, format);
        return File.Exists(file) ? (format, file) : null;
    }

    private static string NationalFile(string path, RecordFormat format) => Path.Combine(path, $"national.{format.Codec.FileEnding}");

    private static List<Sample> Read(AdapterFolder adapter, string folder, string other, Problems problems)
    {
        var samples = new List<Sample>();
        if (!Directory.Exists(folder))
            return samples;
        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path) != Refused && Case(adapter, path, other, problems) is { } sample)
                samples.Add(sample);
        }

        return samples;
    }

    private static Sample? Case(AdapterFolder adapter, string path, string other, Problems problems)
    {
        if (About(adapter, Path.Combine(path, "about.json"), problems) is not { } format)
            return null;
        var national = NationalFile(path, format);
        var otherFile = Path.Combine(path, other);
        if (other == "canonical.json" && !File.Exists(Path.Combine(path, "note.md")))
            problems.Add(path, "has no `note.md`: say in a line what the case shows");
        foreach (var missing in new[] { national, otherFile }.Where(file => !File.Exists(file)))
            problems.Add(missing, "there is no such file");
        return File.Exists(national) && File.Exists(otherFile) ? new Sample(path, format, national, otherFile) : null;
    }

    private static RecordFormat? About(AdapterFolder adapter, string file, Problems problems)
    {
        if (!File.Exists(file))
        {
            problems.Add(file, "there is no such file: say `{\"record\": \"…\", \"version\": \"…\"}`");
            return null;
        }

        if (!JsonRecord.TryRead(File.ReadAllBytes(file), RecordLimits.OwnFiles, out var table, out var finding))
        {
            problems.Add(file, finding);
            return null;
        }

        using (table)
        {
            var record = table.Root["record"u8].ToString();
            var version = table.Root["version"u8].ToString();
            if (adapter.Formats.TryGetValue((record, version), out var format))
                return format;
            // Where the schema is there, loading said why it is not used.
            if (!File.Exists(Path.Combine(adapter.Path, "schemas", record, $"{version}.json")))
                problems.Add(file, $"there is no `schemas/{record}/{version}.json`");
            return null;
        }
    }
}
