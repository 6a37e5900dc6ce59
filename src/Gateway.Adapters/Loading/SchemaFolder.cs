using System.Collections.Frozen;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>The schemas that adapters share: canonical records and the product's own formats, <c>schemas/…/&lt;version&gt;/schema.json</c>.</summary>
internal sealed class SchemaFolder
{
    private const string FileName = "schema.json";

    private readonly SchemaLibrary _library = new();
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledSchema> _canonical = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unusable = [];
    private readonly string _folder;
    private readonly Problems _problems;

    public SchemaFolder(string folder, Problems problems)
    {
        _folder = folder;
        _problems = problems;
        if (!Directory.Exists(folder))
        {
            problems.Add(folder, "there is no such folder of schemas");
            return;
        }

        var found = Directory.EnumerateFiles(folder, FileName, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in found)
            Add(file);
        foreach (var parts in found.Select(file => file.Split('/')).Where(parts => parts.Length == 3))
        {
            if (Compile($"urn:gateway:schema:canonical:{parts[0]}:{parts[1]}", string.Join('/', parts)) is { } schema)
                _canonical.Add($"{parts[0]}/{parts[1]}", schema);
        }
    }

    public FrozenDictionary<string, CompiledSchema> Canonical => _canonical.ToFrozenDictionary(StringComparer.Ordinal);

    public FrozenDictionary<string, ReadOnlyMemory<byte>> Files => _files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds a national schema and compiles it; null, with a problem, where that cannot be.</summary>
    public CompiledSchema? AddNational(string system, string record, string version, string file)
    {
        var bytes = File.ReadAllBytes(file);
        try
        {
            _library.Add(null, bytes);
            var compiled = _library.Compile($"urn:gateway:schema:{system}:{record}:{version}");
            _files[$"{system}/{record}/{version}"] = bytes;
            return compiled;
        }
        catch (SchemaException exception)
        {
            _problems.Add(file, exception);
            return null;
        }
    }

    /// <summary>A schema of the folder, compiled; null, with one problem, where it cannot be used.</summary>
    public CompiledSchema? Compile(string uri, string file)
    {
        if (_unusable.Contains(uri))
            return null;
        try
        {
            return _library.Compile(uri);
        }
        catch (SchemaException exception)
        {
            _unusable.Add(uri);
            _problems.Add(Path.Combine(_folder, file), exception);
            return null;
        }
    }

    private void Add(string file)
    {
        var path = Path.Combine(_folder, file);
        var bytes = File.ReadAllBytes(path);
        try
        {
            _library.Add(null, bytes);
            var key = file[..^(FileName.Length + 1)];
            _files[key.StartsWith("gateway/", StringComparison.Ordinal) ? key : $"canonical/{key}"] = bytes;
        }
        catch (SchemaException exception)
        {
            _problems.Add(path, exception);
        }
    }
}
