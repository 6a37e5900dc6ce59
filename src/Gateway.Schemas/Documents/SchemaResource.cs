using Gateway.Records;

namespace Gateway.Schemas.Documents;

/// <summary>A schema with an identifier of its own: a file, or a part of one that names itself by <c>$id</c>.</summary>
internal sealed class SchemaResource(SchemaDocument document, UriReference uri, JsonPointer at, SchemaResource? outer)
{
    private readonly Dictionary<string, JsonPointer> _anchors = [];
    private readonly SortedDictionary<string, JsonPointer> _dynamicAnchors = new(StringComparer.Ordinal);

    public SchemaDocument Document { get; } = document;

    /// <summary>Absolute, without a fragment.</summary>
    public UriReference Uri { get; } = uri;

    /// <summary>Where it begins in its document.</summary>
    public JsonPointer At { get; } = at;

    /// <summary>The resource around it, whose dialect it speaks unless it names another.</summary>
    public SchemaResource? Outer { get; } = outer;

    /// <summary>Places that take part in dynamic scope.</summary>
    public IReadOnlyDictionary<string, JsonPointer> DynamicAnchors => _dynamicAnchors;

    public SchemaPlace Root => new(this, At, Document.Root.At(At));

    /// <summary>The place that a plain-name fragment means: either sort of anchor.</summary>
    public bool TryFindAnchor(string name, out JsonPointer at) => _anchors.TryGetValue(name, out at);

    public bool TryAddAnchor(string name, JsonPointer at, bool isDynamic)
    {
        if (!_anchors.TryAdd(name, at))
            return false;
        if (isDynamic)
            _dynamicAnchors.Add(name, at);
        return true;
    }
}
