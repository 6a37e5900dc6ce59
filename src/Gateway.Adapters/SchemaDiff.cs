using Gateway.Adapters.Loading;
using Gateway.Records;
using Gateway.Records.Json;
using Gateway.Schemas;
using Gateway.Schemas.Comparing;

namespace Gateway.Adapters;

/// <summary>Two versions of one schema: what differs, and whether the second may follow the first (docs/formats/versions.md).</summary>
public sealed record SchemaDiff
{
    public required SchemaName Before { get; init; }

    public required SchemaName After { get; init; }

    public required IReadOnlyList<SchemaChange> Changes { get; init; }

    public Compatibility Compatible => SchemaComparison.Together(Changes);

    /// <summary>Why the second may not follow the first, and what would do; null where it may.</summary>
    public string? Refusal
    {
        get
        {
            var isBreaking = !Compatible.HasFlag(Compatibility.Writers);
            var next = isBreaking ? new Version(Before.Version.Major + 1, 0) : new Version(Before.Version.Major, Before.Version.Minor + 1);
            if ((Before.Owner, Before.Record) != (After.Owner, After.Record))
                return "these are two records: a schema is compared with another version of itself";
            if (After.Version < Before.Version)
                return $"{After.Version} is older than {Before.Version}: name the older one first";
            if (After.Version == Before.Version)
                return Changes.Count == 0 ? null : $"a version that is published never changes: {Before.Version} stays as it is, and this is {next}";
            return isBreaking && After.Version.Major == Before.Version.Major
                ? $"a record of {Before.Version} may be refused by {After.Version}: this needs a new major version, {next}"
                : null;
        }
    }

    /// <summary>Compares two schema files. Throws <see cref="AdapterException"/> where one is no schema of this product.</summary>
    public static SchemaDiff Of(string before, string after)
    {
        var problems = new Problems();
        var (old, young) = (Read(before, problems), Read(after, problems));
        if (old is not { } first || young is not { } second)
            throw new AdapterException(problems.All);
        return new SchemaDiff { Before = first.Name, After = second.Name, Changes = SchemaComparison.Changes(first.Schema, second.Schema) };
    }

    private static (SchemaName Name, CompiledSchema Schema)? Read(string file, Problems problems)
    {
        if (!File.Exists(file))
        {
            problems.Add(file, "there is no such file");
            return null;
        }

        var bytes = File.ReadAllBytes(file);
        if (!JsonRecord.TryRead(bytes, RecordLimits.OwnFiles, out var table, out var finding))
        {
            problems.Add(file, finding);
            return null;
        }

        using (table)
        {
            var id = table.Root["$id"u8].ToString();
            if (!SchemaName.TryParse(id, out var name))
            {
                problems.Add(file, "`/$id` must be `urn:gateway:schema:<owner>:<record>:<major.minor>`");
                return null;
            }

            try
            {
                var library = new SchemaLibrary();
                library.Add(null, bytes);
                return (name, library.Compile(id));
            }
            catch (SchemaException exception)
            {
                problems.Add(file, exception);
                return null;
            }
        }
    }
}
