using System.Globalization;
using Gateway.Auditing;

namespace Gateway.Server.Endpoints;

/// <summary>How fresh an answer is, as replies say it.</summary>
internal static class FreshnessText
{
    public static string Kind(FreshnessKind kind) => kind switch
    {
        FreshnessKind.Live => "live",
        FreshnessKind.Cached => "cached",
        FreshnessKind.Stale => "stale",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string AsOf(EntryFreshness freshness) =>
        freshness.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
