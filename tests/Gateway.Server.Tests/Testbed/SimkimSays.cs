using System.Text.Json;
using Gateway.Sandbox.People;

namespace Gateway.Server.Tests.Testbed;

/// <summary>Answers of a scripted SIMKIM about <see cref="WellKnown.ValidIndonesianPassport"/>, good and bad.</summary>
internal static class SimkimSays
{
    /// <summary>In every bad answer, where there is room: wherever else it turns up, an unbelieved answer got out.</summary>
    public const string Mark = "QX-UNBELIEVED-77";

    public static string Valid(string? number = null) => JsonSerializer.Serialize(new
    {
        ditemukan = true,
        statusDokumen = "BERLAKU",
        kecocokanPemegang = "TIDAK DIBANDINGKAN",
        dokumen = new { negaraPenerbit = "IDN", nomorDokumen = number ?? WellKnown.ValidIndonesianPassport.Number },
        waktuData = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
    });

    public static string Lost => Valid().Replace("BERLAKU", "HILANG", StringComparison.Ordinal);
}
