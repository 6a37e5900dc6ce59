using System.Text;
using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Adapters;

/// <summary>
/// Finds who speaks a schema's record. It reads manifests and the heads of lenses alone, because it is asked while a schema is being
/// changed, when adapters may not load.
/// </summary>
public sealed class SchemaUses
{
    private readonly SchemaName _name;
    private readonly Problems _problems = new();

    private SchemaUses(SchemaName name) => _name = name;

    /// <summary>Every use below a folder of adapters. Throws <see cref="AdapterException"/> where a file cannot be read.</summary>
    public static IReadOnlyList<SchemaUse> Find(SchemaName name, string adaptersFolder)
    {
        var search = new SchemaUses(name);
        var uses = Directory.EnumerateDirectories(adaptersFolder).Order(StringComparer.Ordinal).SelectMany(search.Of).ToList();
        return search._problems.All.Count == 0 ? uses : throw new AdapterException(search._problems.All);
    }

    private List<SchemaUse> Of(string folder)
    {
        var uses = new List<SchemaUse>();
        var file = Path.Combine(folder, "adapter.json");
        if (!File.Exists(file) || (!_name.IsCanonical && Path.GetFileName(folder) != _name.Owner))
            return uses;
        using var manifest = Read(file);
        if (manifest is null)
            return uses;
        foreach (var member in manifest.Root["operations"u8].Members)
        {
            var operation = member.Value;
            foreach (var isQuestion in new[] { true, false })
            {
                var versions = Versions(folder, operation[isQuestion ? "question"u8 : "answer"u8]);
                if (versions.Count > 0)
                {
                    uses.Add(new SchemaUse(
                        manifest.Root["id"u8].ToString(),
                        Encoding.UTF8.GetString(member.Name),
                        operation["exchange"u8].ToString(),
                        operation["answers"u8].Kind == TokenKind.True,
                        isQuestion,
                        versions));
                }
            }
        }

        return uses;
    }

    private List<string> Versions(string folder, RecordValue part)
    {
        var record = part["record"u8].ToString();
        var versions = new List<string>();
        foreach (var item in part["versions"u8].Items)
        {
            var version = VersionReader.Name(item);
            if (_name.IsCanonical ? LeadsThere(folder, record, version) : record == _name.Record)
                versions.Add(version);
        }

        return versions;
    }

    /// <summary>Whether the lens of a version leads to the record, by itself or by its neighbours.</summary>
    private bool LeadsThere(string folder, string record, string version)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        while (passed.Add(version))
        {
            using var lens = Read(Path.Combine(folder, "lenses", record, $"{version}.json"));
            if (lens is null)
                return false;
            if (!lens.Root["neighbour"u8].Exists)
                return lens.Root["canonical"u8].ToString().Split('/')[0] == _name.Record;
            version = lens.Root["neighbour"u8].ToString();
        }

        return false;
    }

    private TokenTable? Read(string file)
    {
        // A version whose lens is still to be written leads nowhere yet.
        if (!File.Exists(file))
            return null;
        if (JsonRecord.TryRead(File.ReadAllBytes(file), RecordLimits.OwnFiles, out var table, out var finding))
            return table;
        _problems.Add(file, finding);
        return null;
    }
}
