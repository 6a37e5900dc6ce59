using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gateway.Server.Problems;

/// <summary>Chooses the language of a problem document from <c>Accept-Language</c> (RFC 9110, section 12.5.4).</summary>
internal static class ProblemLanguage
{
    /// <summary>The language that the caller likes best, the first named where several are equal; English where none of ours is asked for.</summary>
    public static ProblemTexts Choose(StringValues acceptLanguage)
    {
        if (acceptLanguage.Count == 0 || !StringWithQualityHeaderValue.TryParseList(acceptLanguage, out var ranges))
            return ProblemTexts.English;
        ProblemTexts? best = null;
        var bestQuality = 0.0;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1;
            if (quality <= bestQuality || Find(range.Value.AsSpan()) is not { } found)
                continue;
            best = found;
            bestQuality = quality;
        }

        return best ?? ProblemTexts.English;
    }

    // `in` is the code that Indonesian had until 1989 and that Java long sent; `zsm` is Standard Malay within the macrolanguage `ms`.
    private static ProblemTexts? Find(ReadOnlySpan<char> range)
    {
        var hyphen = range.IndexOf('-');
        Span<char> language = stackalloc char[3];
        var length = (hyphen < 0 ? range : range[..hyphen]).ToLowerInvariant(language);
        return length < 0 ? null : language[..length] switch
        {
            "id" or "in" => ProblemTexts.Indonesian,
            "ms" or "zsm" => ProblemTexts.Malay,
            "en" or "*" => ProblemTexts.English,
            _ => null,
        };
    }
}
