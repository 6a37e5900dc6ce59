using Microsoft.Extensions.Primitives;

namespace Gateway.Server.Endpoints;

/// <summary>Headers as the gateway reads them.</summary>
internal static class RequestHeaders
{
    /// <summary>The header's value where it was sent once. Two values of one header are two statements; neither is believed.</summary>
    public static string? Single(StringValues header) => header.Count == 1 ? header[0] : null;

    /// <summary>The token of an <c>Authorization: Bearer</c> header (RFC 6750 section 2.1).</summary>
    public static string? BearerToken(StringValues header) =>
        Single(header) is { } text && text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text[7..].Trim() : null;
}
