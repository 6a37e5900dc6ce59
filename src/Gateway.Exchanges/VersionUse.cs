using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gateway.Exchanges;

/// <summary>Counts who still speaks which version (docs/formats/versions.md): agencies and formats, never people. One for the process.</summary>
internal static class VersionUse
{
    private static readonly Meter Meter = new("Gateway.Exchanges");

    private static readonly Counter<long> Exchanges = Meter.CreateCounter<long>(
        "gateway.exchanges.versions", "{exchange}", "Exchanges by agency and the version of the record that it speaks.");

    /// <summary>Counts an exchange whose version was recognised. Costs nothing while nobody listens.</summary>
    public static void Count(Facts facts)
    {
        if (!Exchanges.Enabled || facts is not { Spoken.Question: { } format, Identity.Agency: { } agency })
            return;
        Exchanges.Add(1, new TagList
        {
            { "agency", agency },
            { "system", format.System },
            { "record", format.Record },
            { "version", format.Version },
        });
    }
}
