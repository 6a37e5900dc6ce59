using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Loading;

/// <summary>Reads an adapter's code lists, schemas and lenses, and joins each schema with its lens.</summary>
internal sealed class FormatFolder(string path, string system, Func<string, CodecChoice> codecs, SchemaFolder schemas, OwnFiles ownFiles, Problems problems)
{
    private const string CodesEnding = ".codes.json";

    private readonly Dictionary<string, CodeList> _codes = new(StringComparer.Ordinal);

    /// <summary>The national codes of the lists that were read.</summary>
    public IReadOnlyList<string> Codes => [.. _codes.Values.SelectMany(list => list.NationalCodes).Distinct()];

    public IReadOnlyDictionary<(string Record, string Version), RecordFormat> Load()
    {
        foreach (var file in Files("codes", CodesEnding))
            ReadCodes(file);
        var formats = new Dictionary<(string Record, string Version), RecordFormat>();
        var lenses = Files("lenses", ".json").ToHashSet(StringComparer.Ordinal);
        foreach (var file in Files("schemas", ".json"))
        {
            var (record, version) = Names(file);
            var lens = Path.Combine(path, "lenses", record, $"{version}.json");
            if (!lenses.Remove(lens))
                problems.Add(file, $"has no lens: write `lenses/{record}/{version}.json`");
            else if (Read(record, version, file, lens) is { } format)
                formats.Add((record, version), format);
        }

        foreach (var lens in lenses)
            problems.Add(lens, "has no schema of the same name below `schemas`");
        return formats;
    }

    private RecordFormat? Read(string record, string version, string schemaFile, string lensFile)
    {
        var schema = schemas.AddNational(system, record, version, schemaFile);
        using var lens = ownFiles.Read(lensFile, "lens");
        if (schema is null || lens is null)
            return null;
        if (lens.Root["record"u8].ToString() != record || lens.Root["version"u8].ToString() != version)
            problems.Add(lensFile, $"`/record` and `/version` must be those of the file: `{record}` and `{version}`");
        var canonicalName = lens.Root["canonical"u8].ToString();
        if (!schemas.Canonical.TryGetValue(canonicalName, out var canonical))
        {
            problems.Add(lensFile, $"`/canonical`: there is no canonical schema `{canonicalName}`; there are {string.Join(", ", schemas.Canonical.Keys.Order(StringComparer.Ordinal))}");
            return null;
        }

        var loaded = LoadLens(lens.Root, lensFile, schema, canonical);
        var codec = codecs(record);
        var wire = codec.Prepare(schema.Shape, schemaFile, problems);
        if (loaded is null || wire is null)
            return null;
        return new RecordFormat
        {
            System = system,
            Record = record,
            Version = version,
            Schema = schema,
            Canonical = canonical,
            Lens = loaded,
            Codec = codec.Codec,
            Wire = wire,
        };
    }

    private Lens? LoadLens(RecordValue file, string name, CompiledSchema national, CompiledSchema canonical)
    {
        try
        {
            return Lens.Load(file, national.Shape, canonical.Shape, _codes.GetValueOrDefault);
        }
        catch (LensException exception)
        {
            problems.Add(name, exception);
            return null;
        }
    }

    private void ReadCodes(string file)
    {
        using var table = ownFiles.Read(file, "codes");
        if (table is null)
            return;
        try
        {
            var list = CodeList.Load(table.Root);
            if (Path.GetFileName(file) != list.Name + CodesEnding)
                problems.Add(file, $"`/list`: the file of `{list.Name}` must be called `{list.Name}{CodesEnding}`");
            _codes[list.Name] = list;
        }
        catch (LensException exception)
        {
            problems.Add(file, exception);
        }
    }

    private static (string Record, string Version) Names(string file) =>
        (Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file));

    private IEnumerable<string> Files(string folder, string ending)
    {
        var whole = Path.Combine(path, folder);
        return Directory.Exists(whole)
            ? Directory.EnumerateFiles(whole, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }
}
