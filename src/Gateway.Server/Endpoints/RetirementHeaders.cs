using System.Globalization;
using Gateway.Adapters;

namespace Gateway.Server.Endpoints;

/// <summary>Tells a caller that the version it speaks is on its way out: <c>Deprecation</c> (RFC 9745), <c>Sunset</c> (RFC 8594) and links to read more.</summary>
internal static class RetirementHeaders
{
    public static void Write(HttpResponse response, Retirement retirement)
    {
        response.Headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{Midnight(retirement.Deprecated).ToUnixTimeSeconds()}");
        if (retirement.Sunset is { } sunset)
            response.Headers["Sunset"] = Midnight(sunset).ToString("R", CultureInfo.InvariantCulture);
        if (retirement.Link is not { } link)
            return;
        response.Headers.Append("Link", $"<{link}>; rel=\"deprecation\"");
        if (retirement.Sunset is not null)
            response.Headers.Append("Link", $"<{link}>; rel=\"sunset\"");
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
