namespace Gateway.Agreements;

/// <summary>A state, written as its ISO 3166-1 alpha-3 code. Parties are data: a third one is a file, not a release.</summary>
public static class Party
{
    /// <summary>The party that an agency's or a system's id begins with: <c>MYS</c> of <c>mys-jim</c>; empty where it begins with none.</summary>
    public static string Of(string id) =>
        id.Length > 4 && id[3] == '-' && id.AsSpan(0, 3).IndexOfAnyExceptInRange('a', 'z') < 0 ? id[..3].ToUpperInvariant() : "";
}
