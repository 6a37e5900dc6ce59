namespace Gateway.Sandbox.Hosting;

/// <summary>The adapters and agreements that the sandbox runs on: its own, and those of a folder that somebody brings.</summary>
internal sealed class SandboxFiles : IAsyncDisposable
{
    private const string AdaptersFolder = "adapters";
    private const string AgreementsFolder = "agreements";

    private readonly string _root;
    private readonly bool _isCopy;

    private SandboxFiles(string root, bool isCopy)
    {
        _root = root;
        _isCopy = isCopy;
    }

    public string Adapters => Path.Combine(_root, AdaptersFolder);

    public string Agreements => Path.Combine(_root, AgreementsFolder);

    /// <summary>
    /// The files beside the program; with <paramref name="more"/>, a copy of them together with the <c>adapters</c> and <c>agreements</c> in
    /// that folder, which goes when the sandbox stops. Throws <see cref="IOException"/> where a file of the same name is there already.
    /// </summary>
    public static SandboxFiles Open(string? more)
    {
        if (more is null)
            return new SandboxFiles(AppContext.BaseDirectory, isCopy: false);
        var files = new SandboxFiles(Directory.CreateTempSubdirectory("gateway-sandbox-files-").FullName, isCopy: true);
        try
        {
            foreach (var folder in new[] { AdaptersFolder, AgreementsFolder })
            {
                Copy(Path.Combine(AppContext.BaseDirectory, folder), Path.Combine(files._root, folder));
                Copy(Path.Combine(more, folder), Path.Combine(files._root, folder));
            }

            return files;
        }
        catch
        {
            files.Delete();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        Delete();
        return ValueTask.CompletedTask;
    }

    private void Delete()
    {
        if (_isCopy)
            Directory.Delete(_root, recursive: true);
    }

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
