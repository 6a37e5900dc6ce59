using Gateway.Tests;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>A copy of the repository's systems, schemas and agreements, to be changed by a test before it is loaded.</summary>
internal sealed class SystemsCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("gateway-systems-").FullName;

    public SystemsCopy()
    {
        Copy("adapters");
        Copy("schemas");
        Copy("deploy/agreements");
    }

    public Corridor Load() => TestCorridor.At(_root);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public string Read(string file) => File.ReadAllText(Path.Combine(_root, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces text of a file, which must be there.</summary>
    public void Replace(string file, string old, string replacement)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private void Copy(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
