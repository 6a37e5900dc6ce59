namespace Gateway.Tests;

/// <summary>Where this checkout keeps what the tests read: its own folders, and the public vectors beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Gateway.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The public vectors: the folder in <c>GATEWAY_VECTORS</c>, else <c>../shared/vectors</c>; null where neither is there.</summary>
    public static string? Vectors { get; } = FindVectors();

    public static string Path(params string[] segments) => System.IO.Path.Combine([Root, .. segments]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Gateway.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests run from inside a checkout that holds `Gateway.sln`");
    }

    private static string? FindVectors()
    {
        var folder = Environment.GetEnvironmentVariable("GATEWAY_VECTORS") ?? System.IO.Path.Combine(Root, "..", "shared", "vectors");
        return Directory.Exists(folder) ? System.IO.Path.GetFullPath(folder) : null;
    }
}
