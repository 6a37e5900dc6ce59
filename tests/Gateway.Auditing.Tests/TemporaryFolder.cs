namespace Gateway.Auditing.Tests;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ledger-").FullName;

    public string In(params string[] segments) => System.IO.Path.Combine([Path, .. segments]);

    /// <summary>A copy of everything under <paramref name="source"/>, as it is at this moment, but for what only a running store holds.</summary>
    public static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, folder)));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Where(file => System.IO.Path.GetFileName(file) != "lock" && System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)) != "tmp"))
            File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file)), overwrite: true);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
