using Gateway.Lenses;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>Reads an adapter's code lists, schemas and lenses, and joins each schema with its way to the canonical record.</summary>
internal sealed class FormatFolder(
    string path, string system, Func<string, CodecChoice> codecs, SchemaFolder schemas, CanonicalVersions canonical, OwnFiles ownFiles, Problems problems)
{
    private readonly LensFolder _lenses = new(ownFiles, problems);
    private readonly Dictionary<(string Record, string Version), CompiledSchema> _schemas = [];
    private readonly Dictionary<(string Record, string Version), RecordFormat> _formats = [];

    /// <summary>Formats that were begun: one that does not load is reported once, and one that leads back to itself is found.</summary>
    private readonly HashSet<(string Record, string Version)> _begun = [];

    /// <summary>The national codes of the lists that were read.</summary>
    public IReadOnlyList<string> Codes => _lenses.Codes;

    public IReadOnlyDictionary<(string Record, string Version), RecordFormat> Load()
    {
        _lenses.ReadCodes(Path.Combine(path, "codes"));
        var lenses = Files("lenses").ToHashSet(StringComparer.Ordinal);
        foreach (var file in Files("schemas"))
        {
            var (record, version) = Names(file);
            ReportGuesses(file);
            if (!lenses.Remove(LensFile(record, version)))
                problems.Add(file, $"has no lens: write `lenses/{record}/{version}.json`");
            else if (schemas.AddNational(system, record, version, file) is { } schema)
                _schemas.Add((record, version), schema);
        }

        foreach (var lens in lenses)
            problems.Add(lens, "has no schema of the same name below `schemas`");
        foreach (var (record, version) in _schemas.Keys)
            Find(record, version);
        return _formats;
    }

    private RecordFormat? Find(string record, string version)
    {
        if (_begun.Add((record, version)) && Read(record, version) is { } read)
            _formats.Add((record, version), read);
        return _formats.GetValueOrDefault((record, version));
    }

    private RecordFormat? Read(string record, string version)
    {
        var schema = _schemas[(record, version)];
        var file = LensFile(record, version);
        using var lens = _lenses.Read(record, version, file);
        if (lens is null)
            return null;
        var way = lens.Root["neighbour"u8].Exists
            ? ByNeighbour(lens.Root, file, record, schema)
            : ToCanonical(lens.Root, file, schema);
        var codec = codecs(record);
        var wire = codec.Prepare(schema.Shape, Path.Combine(path, "schemas", record, $"{version}.json"), problems);
        if (way is not { } led || wire is null)
            return null;
        return new RecordFormat
        {
            System = system,
            Record = record,
            Version = version,
            Schema = schema,
            Canonical = canonical.Working[led.WrittenFor.Name],
            WrittenFor = led.WrittenFor,
            Lens = led.Lens,
            Codec = codec.Codec,
            Wire = wire,
        };
    }

    private (LensPath Lens, CanonicalVersion WrittenFor)? ToCanonical(RecordValue lens, string file, CompiledSchema schema)
    {
        var name = lens["canonical"u8].ToString();
        if (canonical.Find(name) is not { } version)
        {
            problems.Add(file, $"`/canonical`: there is no canonical schema `{name}`; there are {string.Join(", ", canonical.Names)}");
            return null;
        }

        if (_lenses.Load(lens, file, schema, version.Schema) is not { } loaded)
            return null;
        var own = LensPath.Of(loaded, version.Schema);
        return (version.ToWorking is { } further ? own.Then(further) : own, version);
    }

    private (LensPath Lens, CanonicalVersion WrittenFor)? ByNeighbour(RecordValue lens, string file, string record, CompiledSchema schema)
    {
        var version = lens["neighbour"u8].ToString();
        if (!_schemas.TryGetValue((record, version), out var neighbour))
        {
            if (!File.Exists(Path.Combine(path, "schemas", record, $"{version}.json")))
                problems.Add(file, $"`/neighbour`: there is no `schemas/{record}/{version}.json`");
            return null;
        }

        var loaded = _lenses.Load(lens, file, schema, neighbour);
        if (Find(record, version) is { } further)
            return loaded is null ? null : (LensPath.Of(loaded, neighbour).Then(further.Lens), further.WrittenFor);
        problems.Add(file, $"`/neighbour`: {version} leads to no canonical record: its own lens does not load, or leads back here");
        return null;
    }

    private void ReportGuesses(string schemaFile)
    {
        // What is not even JSON is reported where the schema is compiled.
        if (!JsonRecord.TryRead(File.ReadAllBytes(schemaFile), RecordLimits.OwnFiles, out var table, out _))
            return;
        using (table)
            Guesses.Report(table.Root, schemaFile, problems);
    }

    private string LensFile(string record, string version) => Path.Combine(path, "lenses", record, $"{version}.json");

    private static (string Record, string Version) Names(string file) =>
        (Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file));

    private IEnumerable<string> Files(string folder)
    {
        var whole = Path.Combine(path, folder);
        return Directory.Exists(whole)
            ? Directory.EnumerateFiles(whole, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }
}
