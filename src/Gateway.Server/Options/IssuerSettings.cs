using System.ComponentModel.DataAnnotations;

namespace Gateway.Server.Options;

/// <summary>Reads the issuers: the list <c>Issuers</c>, and an Entra ID tenant from the section <c>AzureAd</c> that Microsoft.Identity.Web reads.</summary>
internal static class IssuerSettings
{
    /// <summary>Every issuer, or an exception with every problem.</summary>
    public static IReadOnlyList<IssuerOptions> Read(IConfiguration configuration)
    {
        var problems = new List<ValidationResult>();
        var issuers = new List<IssuerOptions>();
        foreach (var section in configuration.GetSection("Issuers").GetChildren())
            issuers.Add(section.Get<IssuerOptions>(binding => binding.ErrorOnUnknownConfiguration = true) ?? new IssuerOptions());
        if (configuration.GetSection("AzureAd") is { } tenant && tenant.Exists())
            issuers.Add(Entra(tenant, problems));
        foreach (var issuer in issuers)
        {
            Validator.TryValidateObject(issuer, new ValidationContext(issuer), problems, validateAllProperties: true);
            if (issuer.Authority is { } authority && authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
                problems.Add(new ValidationResult($"the issuer `{authority}` must be reached by https: its keys decide who is believed"));
        }

        return problems.Count == 0
            ? issuers
            : throw new SettingsException(problems.Select(problem => problem.ErrorMessage!));
    }

    private static IssuerOptions Entra(IConfigurationSection tenant, List<ValidationResult> problems)
    {
        var id = tenant["TenantId"];
        if (id is null or "common" or "organizations" or "consumers")
            problems.Add(new ValidationResult("`AzureAd:TenantId` must name one tenant: with `common` anybody's tenant would be believed"));
        return new IssuerOptions
        {
            Authority = new Uri($"{(tenant["Instance"] ?? "https://login.microsoftonline.com/").TrimEnd('/')}/{id}/v2.0"),
            Audience = tenant["Audience"] ?? tenant["ClientId"],
            Algorithms = ["RS256"],
        };
    }
}
