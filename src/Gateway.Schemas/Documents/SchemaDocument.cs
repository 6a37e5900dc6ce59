using Gateway.Records;

namespace Gateway.Schemas.Documents;

/// <summary>One file of schemas. Its table lives as long as the library: annotations and constants are read from it.</summary>
internal sealed class SchemaDocument(int number, TokenTable table)
{
    private readonly List<SchemaResource> _resources = [];

    /// <summary>Tells documents of one library apart.</summary>
    public int Number { get; } = number;

    public RecordValue Root => table.Root;

    public IReadOnlyList<SchemaResource> Resources => _resources;

    public void Add(SchemaResource resource) => _resources.Add(resource);

    /// <summary>The innermost resource that holds a place.</summary>
    public SchemaResource ResourceAt(JsonPointer at)
    {
        var innermost = _resources[0];
        foreach (var resource in _resources)
        {
            if (at.IsWithin(resource.At) && resource.At.Segments.Length >= innermost.At.Segments.Length)
                innermost = resource;
        }

        return innermost;
    }
}
