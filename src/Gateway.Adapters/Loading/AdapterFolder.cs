using Gateway.Records;

namespace Gateway.Adapters.Loading;

/// <summary>One adapter folder, loaded as far as it goes.</summary>
internal sealed class AdapterFolder
{
    private AdapterFolder(
        string path, Adapter? adapter, IReadOnlyDictionary<(string Record, string Version), RecordFormat> formats, IReadOnlyList<string> codes)
    {
        Path = path;
        Adapter = adapter;
        Formats = formats;
        Codes = codes;
    }

    public string Path { get; }

    /// <summary>Null where the folder has problems.</summary>
    public Adapter? Adapter { get; }

    /// <summary>Every record that has a schema and a lens, whether or not an operation names it.</summary>
    public IReadOnlyDictionary<(string Record, string Version), RecordFormat> Formats { get; }

    /// <summary>The national codes of all its lists.</summary>
    public IReadOnlyList<string> Codes { get; }

    public static AdapterFolder Load(string path, SchemaFolder schemas, CanonicalVersions canonical, OwnFiles ownFiles, Problems problems)
    {
        var known = problems.All.Count;
        var manifestFile = System.IO.Path.Combine(path, "adapter.json");
        using var manifest = ownFiles.Read(manifestFile, "adapter");
        if (manifest is null)
            return new AdapterFolder(path, null, new Dictionary<(string, string), RecordFormat>(), []);
        var id = manifest.Root["id"u8].ToString();
        CheckIdentity(path, manifest.Root, manifestFile, problems);
        var codec = CodecChoice.Read(manifest.Root["codec"u8]);
        var reader = new FormatFolder(path, id, record => Codec(manifest.Root, record) ?? codec, schemas, canonical, ownFiles, problems);
        var formats = reader.Load();
        foreach (var member in manifest.Root["codecs"u8].Members)
        {
            var record = System.Text.Encoding.UTF8.GetString(member.Name);
            if (!Directory.Exists(System.IO.Path.Combine(path, "schemas", record)))
                problems.Add(manifestFile, $"`/codecs/{record}`: there is no such record");
        }

        var operations = new OperationReader(manifestFile, formats, problems).Read(manifest.Root["operations"u8]);
        if (problems.All.Count > known)
            return new AdapterFolder(path, null, formats, reader.Codes);
        var adapter = new Adapter
        {
            Id = id,
            Party = manifest.Root["party"u8].ToString(),
            Owner = manifest.Root["owner"u8].ToString(),
            Version = manifest.Root["version"u8].ToString(),
            Codec = codec.Codec,
            Operations = operations,
        };
        return new AdapterFolder(path, adapter, formats, reader.Codes);
    }

    /// <summary>The codec of a record that travels otherwise than the rest; null where none is named.</summary>
    private static CodecChoice? Codec(RecordValue manifest, string record) =>
        manifest["codecs"u8].At(JsonPointer.Root.Append(record)) is { Exists: true } own ? CodecChoice.Read(own) : null;

    private static void CheckIdentity(string path, RecordValue manifest, string file, Problems problems)
    {
        var id = manifest["id"u8].ToString();
        var party = manifest["party"u8].ToString();
        if (!id.StartsWith(party.ToLowerInvariant() + "-", StringComparison.Ordinal))
            problems.Add(file, $"`/id`: `{id}` belongs to another party than `{party}`: begin it with `{party.ToLowerInvariant()}-`");
        if (System.IO.Path.GetFileName(System.IO.Path.GetFullPath(path)) != id)
            problems.Add(file, $"`/id`: the folder of `{id}` must have the same name");
    }
}
