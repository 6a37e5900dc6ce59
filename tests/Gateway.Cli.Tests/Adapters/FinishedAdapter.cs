using Gateway.Tests;

namespace Gateway.Cli.Tests.Adapters;

/// <summary>A copy of the adapter that the onboarding page ends with, to be changed by a test.</summary>
internal sealed class FinishedAdapter : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("gateway-finished-").FullName;

    public FinishedAdapter()
    {
        var from = Repository.Path("docs", "onboarding", "finished", "adapters");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder => Path.Combine(_root, "xaa-civil-register");

    public string At(string name) => Path.Combine(Folder, name);

    public void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(At(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(At(file), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Runs a verb of <c>gateway adapter</c> on the folder; the output is without the folder's own path.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] verb)
    {
        var (code, output) = await Transcript.RunAsync(["adapter", verb[0], Folder, .. verb[1..], "--schemas", Repository.Path("schemas")]);
        return (code, output.Replace(Folder, "xaa-civil-register", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
