using System.Collections.Frozen;

namespace Gateway.Adapters.Loading;

/// <summary>Loads adapter folders one by one and keeps every problem.</summary>
internal sealed class AdapterLoader
{
    private const string ManifestName = "adapter.json";

    private readonly Problems _problems;
    private readonly SchemaFolder _schemas;
    private readonly OwnFiles _ownFiles;
    private readonly CanonicalVersions _canonical;
    private readonly List<AdapterFolder> _folders = [];

    public AdapterLoader(string schemasFolder, Problems problems)
    {
        _problems = problems;
        _schemas = new SchemaFolder(schemasFolder, problems);
        _ownFiles = new OwnFiles(_schemas, problems);
        _canonical = new CanonicalVersions(schemasFolder, _schemas, _ownFiles, problems);
    }

    /// <summary>The folders that were added, whether or not they loaded.</summary>
    public IReadOnlyList<AdapterFolder> Folders => _folders;

    public void AddAll(string adaptersFolder)
    {
        if (!Directory.Exists(adaptersFolder))
        {
            _problems.Add(adaptersFolder, "there is no such folder of adapters");
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(adaptersFolder).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, ManifestName)))
                Add(folder);
        }
    }

    public AdapterFolder Add(string folder)
    {
        var loaded = AdapterFolder.Load(folder, _schemas, _canonical, _ownFiles, _problems);
        _folders.Add(loaded);
        return loaded;
    }

    public AdapterSet Build() => new(
        _folders.Select(folder => folder.Adapter).OfType<Adapter>().ToFrozenDictionary(adapter => adapter.Id, StringComparer.Ordinal),
        _schemas.Canonical,
        _canonical.Working,
        _schemas.Files);
}
