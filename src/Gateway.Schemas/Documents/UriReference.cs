namespace Gateway.Schemas.Documents;

/// <summary>
/// A URI reference in its parts (RFC 3986 section 3), resolved as section 5.2 says. Nothing is normalised but dot segments:
/// identifiers of schemas are compared as they are written.
/// </summary>
internal readonly record struct UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    public bool IsAbsolute => Scheme is not null;

    public static UriReference Split(string text)
    {
        string? scheme = null, authority = null, query = null, fragment = null;
        if (text.IndexOf('#') is >= 0 and var hash)
        {
            fragment = text[(hash + 1)..];
            text = text[..hash];
        }

        if (text.IndexOf('?') is >= 0 and var mark)
        {
            query = text[(mark + 1)..];
            text = text[..mark];
        }

        if (text.AsSpan().IndexOfAny(':', '/') is > 0 and var colon && text[colon] == ':')
        {
            scheme = text[..colon];
            text = text[(colon + 1)..];
        }

        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = text.IndexOf('/', 2);
            authority = slash < 0 ? text[2..] : text[2..slash];
            text = slash < 0 ? "" : text[slash..];
        }

        return new(scheme, authority, text, query, fragment);
    }

    /// <summary>What this reference means inside a document at <paramref name="target"/>.</summary>
    public UriReference Resolve(UriReference target)
    {
        if (target.Scheme is not null)
            return target with { Path = WithoutDots(target.Path) };
        if (target.Authority is not null)
            return target with { Scheme = Scheme, Path = WithoutDots(target.Path) };
        if (target.Path.Length == 0)
            return this with { Query = target.Query ?? Query, Fragment = target.Fragment };
        var path = target.Path[0] == '/' ? target.Path : Merge(target.Path);
        return new(Scheme, Authority, WithoutDots(path), target.Query, target.Fragment);
    }

    public override string ToString() =>
        (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path
        + (Query is null ? "" : "?" + Query) + (Fragment is null ? "" : "#" + Fragment);

    private string Merge(string path) =>
        Authority is not null && Path.Length == 0 ? "/" + path : Path[..(Path.LastIndexOf('/') + 1)] + path;

    private static string WithoutDots(string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal) || !path.Contains('/', StringComparison.Ordinal))
            return path;
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            switch (segments[i])
            {
                case "." when last:
                    kept.Add("");
                    break;
                case ".":
                    break;
                case "..":
                    if (kept.Count > 1 || (kept.Count == 1 && kept[0].Length > 0))
                        kept.RemoveAt(kept.Count - 1);
                    if (last)
                        kept.Add("");
                    break;
                default:
                    kept.Add(segments[i]);
                    break;
            }
        }

        return string.Join('/', kept);
    }
}
