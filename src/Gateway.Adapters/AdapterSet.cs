using System.Collections.Frozen;
using Gateway.Adapters.Loading;
using Gateway.Schemas;

namespace Gateway.Adapters;

/// <summary>Every national system that the gateway speaks with, and the canonical records between them. Immutable; a change is a new set.</summary>
public sealed class AdapterSet
{
    internal AdapterSet(
        FrozenDictionary<string, Adapter> adapters,
        FrozenDictionary<string, CompiledSchema> canonical,
        FrozenDictionary<string, CompiledSchema> working,
        FrozenDictionary<string, ReadOnlyMemory<byte>> schemaFiles)
    {
        Adapters = adapters;
        Canonical = canonical;
        Working = working;
        SchemaFiles = schemaFiles;
    }

    /// <summary>By system id.</summary>
    public IReadOnlyDictionary<string, Adapter> Adapters { get; }

    /// <summary>By record and version, such as <c>travel-document-question/1.0</c>.</summary>
    public IReadOnlyDictionary<string, CompiledSchema> Canonical { get; }

    /// <summary>The version that exchanges work with, the newest, by the name of any version of the record.</summary>
    public IReadOnlyDictionary<string, CompiledSchema> Working { get; }

    /// <summary>The schemas as they are published, by owner, record and version, such as <c>canonical/travel-document-question/1.0</c>.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> SchemaFiles { get; }

    /// <summary>
    /// Loads every folder below <paramref name="adaptersFolder"/> that holds an <c>adapter.json</c>, with the schemas below
    /// <paramref name="schemasFolder"/>. Throws <see cref="AdapterException"/> with every problem of every adapter: none is half loaded.
    /// </summary>
    public static AdapterSet Load(string adaptersFolder, string schemasFolder)
    {
        var problems = new Problems();
        var loader = new AdapterLoader(schemasFolder, problems);
        loader.AddAll(adaptersFolder);
        return problems.All.Count == 0 ? loader.Build() : throw new AdapterException(problems.All);
    }

    /// <summary>Loads one folder with its schemas, or throws <see cref="AdapterException"/> with every problem in it.</summary>
    public static Adapter LoadOne(string folder, string schemasFolder)
    {
        var problems = new Problems();
        var loaded = new AdapterLoader(schemasFolder, problems).Add(folder);
        return problems.All.Count == 0 ? loaded.Adapter! : throw new AdapterException(problems.All);
    }
}
