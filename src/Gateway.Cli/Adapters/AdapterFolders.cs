namespace Gateway.Cli.Adapters;

/// <summary>Where a checkout keeps its adapters and schemas, for whoever stands somewhere inside it.</summary>
internal static class AdapterFolders
{
    /// <summary>What to say where a verb needs canonical schemas and finds none.</summary>
    public const string NoSchemas = "there is no `adapters` beside a `schemas` here or above: name the schemas' folder, with `--schemas`";

    private const string AdaptersFolder = "adapters";
    private const string SchemasFolder = "schemas";

    /// <summary>The nearest folder of adapters beside one of schemas, from here upwards, given relative to here; null where there is none.</summary>
    public static string? Adapters => Root() is { } root ? Path.Combine(root, AdaptersFolder) : null;

    /// <summary>The folder of schemas beside <see cref="Adapters"/>.</summary>
    public static string? Schemas => Root() is { } root ? Path.Combine(root, SchemasFolder) : null;

    /// <summary>The folder of agreements of the same checkout; null where there is none.</summary>
    public static string? Agreements => Root() is { } root && Path.Combine(root, "deploy", "agreements") is var folder && Directory.Exists(folder) ? folder : null;

    private static string? Root()
    {
        var here = Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(here); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, AdaptersFolder)) && Directory.Exists(Path.Combine(folder.FullName, SchemasFolder)))
                return folder.FullName == here ? "" : Path.GetRelativePath(here, folder.FullName);
        }

        return null;
    }
}
