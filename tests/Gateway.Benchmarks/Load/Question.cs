using System.Globalization;

namespace Gateway.Benchmarks.Load;

/// <summary>What is asked: in the format of <c>mys-niise</c>, about one of a thousand invented Indonesian passports in turn.</summary>
internal static class Question
{
    public const int Passports = 1000;

    public const string Path = "mys-niise/document-verifications";

    // `%06d` stands for the passport's number: a place that both this program and wrk's script can fill.
    public const string Template =
        """{"document":{"issuingState":"IDN","documentType":"EPASPORT_IDN","documentNo":"X7%06d"},"pemegang":{"namaPenuh":"SITI NUR AMINAH","dateOfBirth":"1992-01-05","gender":"F","nationality":"IDN"}}""";

    public static string About(int passport) => Template.Replace("%06d", passport.ToString("000000", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The headers of a question, the same for every target but for the one that insists on the source.</summary>
    public static IReadOnlyDictionary<string, string> Headers(string token, bool insistsOnSource)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Content-Type"] = "application/json",
            ["Authorization"] = $"Bearer {token}",
            ["Exchange-Purpose"] = "border-control",
            ["Exchange-Case"] = "load-run",
        };
        if (insistsOnSource)
            headers["Cache-Control"] = "no-cache";
        return headers;
    }
}
