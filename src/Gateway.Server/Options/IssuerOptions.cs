using System.ComponentModel.DataAnnotations;

namespace Gateway.Server.Options;

/// <summary>One OpenID Connect issuer whose tokens are believed: an item of <c>Issuers</c>, or the section <c>AzureAd</c>.</summary>
public sealed class IssuerOptions
{
    /// <summary>The issuer, as its discovery document names it. HTTPS, unless it is on loopback.</summary>
    [Required]
    public Uri? Authority { get; set; }

    /// <summary>The audience that a token must name.</summary>
    [Required]
    public string? Audience { get; set; }

    /// <summary>The claim that names the agency. Default <c>agency</c>.</summary>
    [Required]
    public string AgencyClaim { get; set; } = "agency";

    /// <summary>The claim that names the officer. Default <c>officer</c>.</summary>
    [Required]
    public string OfficerClaim { get; set; } = "officer";

    /// <summary>The signature algorithms that are believed (RFC 7518 names). Default ES256 and PS256.</summary>
    [MinLength(1)]
    public IList<string> Algorithms { get; set; } = ["ES256", "PS256"];
}
