using System.Collections.Frozen;
using Gateway.Lenses;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>
/// The versions of the canonical records. Exchanges work with the newest of each; every version but the oldest has a version lens,
/// <c>schemas/&lt;record&gt;/&lt;version&gt;/lens.json</c>, to an older neighbour, so that there is one way between any two.
/// </summary>
internal sealed class CanonicalVersions
{
    private readonly FrozenDictionary<string, CompiledSchema> _schemas;
    private readonly Dictionary<string, Lens> _lenses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newest = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly OwnFiles _ownFiles;
    private readonly Problems _problems;

    public CanonicalVersions(string folder, SchemaFolder schemas, OwnFiles ownFiles, Problems problems)
    {
        _folder = folder;
        _schemas = schemas.Canonical;
        _problems = problems;
        _ownFiles = ownFiles;
        foreach (var record in _schemas.Keys.GroupBy(name => name.Split('/')[0]))
        {
            var versions = record.OrderBy(name => Version.Parse(name.Split('/')[1])).ToList();
            _newest.Add(record.Key, versions[^1]);
            foreach (var name in versions.Skip(1))
                ReadLens(name);
        }

        Working = _schemas.Keys.ToFrozenDictionary(name => name, name => _schemas[_newest[name.Split('/')[0]]], StringComparer.Ordinal);
    }

    /// <summary>The schema that exchanges work with, by the name of any version of the record.</summary>
    public FrozenDictionary<string, CompiledSchema> Working { get; }

    public IEnumerable<string> Names => _schemas.Keys.Order(StringComparer.Ordinal);

    /// <summary>The version of that name, such as <c>travel-document-question/1.0</c>; null where there is none.</summary>
    public CanonicalVersion? Find(string name)
    {
        if (!_schemas.TryGetValue(name, out var schema))
            return null;
        var steps = Steps(name);
        return new CanonicalVersion(name, schema, steps.Count == 0 ? null : LensPath.Of(steps));
    }

    /// <summary>Down from a version to where its line meets that of the newest, and up from there.</summary>
    private List<LensStep> Steps(string name)
    {
        var line = Line(_newest[name.Split('/')[0]]);
        var steps = new List<LensStep>();
        while (!line.Contains(name))
        {
            // Without its lens, which was reported, a version leads nowhere.
            if (!_lenses.TryGetValue(name, out var lens))
                return [];
            steps.Add(new LensStep(lens, Side.National, _schemas[lens.Canonical]));
            name = lens.Canonical;
        }

        for (var newer = line.IndexOf(name) - 1; newer >= 0; newer--)
            steps.Add(new LensStep(_lenses[line[newer]], Side.Canonical, _schemas[line[newer]]));
        return steps;
    }

    /// <summary>A version, and those that its lenses lead to one after the other.</summary>
    private List<string> Line(string name)
    {
        var line = new List<string> { name };
        while (_lenses.TryGetValue(line[^1], out var lens))
            line.Add(lens.Canonical);
        return line;
    }

    private void ReadLens(string name)
    {
        var (record, version) = (name.Split('/')[0], name.Split('/')[1]);
        var folder = Path.Combine(_folder, record, version);
        var file = Path.Combine(folder, "lens.json");
        if (!File.Exists(file))
        {
            _problems.Add(Path.Combine(folder, "schema.json"), $"has no version lens: write `{record}/{version}/lens.json` to an older version, so that what speaks the older one is still understood");
            return;
        }

        var files = new LensFolder(_ownFiles, _problems);
        files.ReadCodes(Path.Combine(folder, "codes"));
        using var lens = files.Read(record, version, file);
        if (lens is null)
            return;
        var neighbour = lens.Root["neighbour"u8].ToString();
        if (neighbour.Length == 0 || !_schemas.TryGetValue($"{record}/{neighbour}", out var older) || Version.Parse(neighbour) >= Version.Parse(version))
            _problems.Add(file, $"`/neighbour` must name an older version of `{record}`");
        else if (files.Load(lens.Root, file, _schemas[name], older) is { } loaded)
            _lenses.Add(name, loaded);
    }
}
