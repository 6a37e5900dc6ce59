using System.Collections.Frozen;

namespace Gateway.Adapters.Loading;

/// <summary>Loads adapter folders one by one and keeps every problem.</summary>
internal sealed class AdapterLoader
{
    private const string ManifestName = "adapter.json";

    private readonly Problems _problems = new();
    private readonly SchemaFolder _schemas;
    private readonly List<AdapterFolder> _folders = [];

    public AdapterLoader(string schemasFolder) => _schemas = new SchemaFolder(schemasFolder, _problems);

    public IReadOnlyList<AdapterProblem> Problems => _problems.All;

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

    public void Add(string folder) => _folders.Add(AdapterFolder.Load(folder, _schemas, _problems));

    public AdapterSet Build() => new(
        _folders.Select(folder => folder.Adapter).OfType<Adapter>().ToFrozenDictionary(adapter => adapter.Id, StringComparer.Ordinal),
        _schemas.Canonical,
        _schemas.Files);
}
