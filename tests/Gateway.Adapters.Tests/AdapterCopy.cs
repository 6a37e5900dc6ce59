using Gateway.Tests;

namespace Gateway.Adapters.Tests;

/// <summary>A copy of one adapter, and of the schemas, in a folder of its own, to be broken by a test.</summary>
internal sealed class AdapterCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("gateway-adapter-").FullName;

    public AdapterCopy(string id)
    {
        Folder = Path.Combine(_root, "adapters", id);
        Copy(Repository.Path("adapters", id), Folder);
        Copy(Repository.Path("schemas"), SchemasFolder);
    }

    /// <summary>The adapter's folder.</summary>
    public string Folder { get; private set; }

    public string AdaptersFolder => Path.Combine(_root, "adapters");

    public string SchemasFolder => Path.Combine(_root, "schemas");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Replaces text of a file, which must be there.</summary>
    public void Replace(string file, string old, string replacement)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Rename(string id)
    {
        var folder = Path.Combine(AdaptersFolder, id);
        Directory.Move(Folder, folder);
        Folder = folder;
    }

    /// <summary>The problems of a check, without the folder's own path.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. AdapterCheck.Run([Folder], SchemasFolder, records: 20).Problems.Select(problem => problem.ToString().Replace(_root, "", StringComparison.Ordinal))];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
