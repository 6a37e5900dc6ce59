namespace Gateway.Schemas.Documents;

/// <summary>The meta-schemas of JSON Schema 2020-12, which come with this project.</summary>
internal static class Metaschema
{
    private const string Prefix = "https://json-schema.org/draft/2020-12/";

    /// <summary>The file of that identifier; null where the standard has none.</summary>
    public static byte[]? Read(string uri)
    {
        if (!uri.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        using var stream = typeof(Metaschema).Assembly.GetManifestResourceStream("metaschema/" + uri[Prefix.Length..]);
        if (stream is null)
            return null;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return json;
    }
}
