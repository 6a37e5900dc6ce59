using Gateway.Adapters.Loading;

namespace Gateway.Adapters.Checking;

/// <summary>Every record that a system speaks has at least one sample: what was never written down was never looked at.</summary>
internal static class EveryFormatHasSamples
{
    public static void Check(AdapterFolder adapter, IReadOnlyList<Sample> samples, Problems problems)
    {
        foreach (var format in adapter.Formats.Values.Where(format => samples.All(sample => sample.Format != format)))
            problems.Add(adapter.Path, $"`{format.Record}` {format.Version} has no sample: add a case below `samples` with `national`, `canonical.json`, `about.json` and `note.md`");
    }
}
