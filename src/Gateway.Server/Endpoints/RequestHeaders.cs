using Gateway.Exchanges;
using Gateway.Records;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gateway.Server.Endpoints;

/// <summary>Headers as the gateway reads them.</summary>
internal static class RequestHeaders
{
    /// <summary>What a call says of its question beside the body, which is null where it was larger than a question may be.</summary>
    public static Request Request(HttpContext http, DateTimeOffset received, ReadOnlyMemory<byte>? body)
    {
        var headers = http.Request.Headers;
        var (mediaType, version) = ContentType(http.Request.ContentType);
        return new Request
        {
            ExchangeId = RandomBytes.TimeOrderedId(received).ToString(),
            System = (string)http.Request.RouteValues["system"]!,
            Operation = (string)http.Request.RouteValues["operation"]!,
            Body = body ?? default,
            BodyTooLarge = body is null,
            ReceivedAt = received,
            MediaType = mediaType,
            Version = version,
            Token = BearerToken(headers.Authorization),
            Purpose = Single(headers["Exchange-Purpose"]),
            Case = Single(headers["Exchange-Case"]),
            Grade = Single(headers["Exchange-Grade"]),
            InsistsOnSource = headers.CacheControl is { Count: > 0 } control && CacheControlHeaderValue.TryParse(control.ToString(), out var cache) && cache.NoCache,
            Explains = headers["Prefer"] is { Count: > 0 } preferences && Preferences.Hold(preferences, "explain"),
            TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
        };
    }

    /// <summary>The header's value where it was sent once. Two values of one header are two statements; neither is believed.</summary>
    public static string? Single(StringValues header) => header.Count == 1 ? header[0] : null;

    /// <summary>The token of an <c>Authorization: Bearer</c> header (RFC 6750 section 2.1).</summary>
    public static string? BearerToken(StringValues header) =>
        Single(header) is { } text && text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text[7..].Trim() : null;

    private static (string? MediaType, string? Version) ContentType(string? header)
    {
        if (header is "application/json" or "application/xml")
            return (header, null);
        if (!MediaTypeHeaderValue.TryParse(header, out var parsed))
            return (null, null);

        // Every format here is UTF-8; another charset would be read into other names.
        if (parsed.Charset.HasValue && !HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return (null, null);

        // A parameter that stands twice says two things, and neither is believed.
        if (parsed.Parameters.DistinctBy(parameter => parameter.Name.ToString(), StringComparer.OrdinalIgnoreCase).Count() < parsed.Parameters.Count)
            return (null, null);
        var version = parsed.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("version", StringComparison.OrdinalIgnoreCase));
        return (parsed.MediaType.ToString(), version is null ? null : HeaderUtilities.RemoveQuotes(version.Value).ToString());
    }
}
