using System.Collections.Immutable;

namespace Gateway.Schemas.Documents;

/// <summary>
/// What each dynamic anchor means on the way to a schema: the outermost resource that was entered wins. The ways are finite, so
/// they are followed once, when a schema is compiled, and a dynamic reference costs nothing more than a plain one afterwards.
/// </summary>
internal sealed class DynamicScope
{
    private readonly ImmutableSortedDictionary<string, SchemaPlace> _anchors;

    private DynamicScope(ImmutableSortedDictionary<string, SchemaPlace> anchors)
    {
        _anchors = anchors;
        Key = string.Join(';', anchors.Select(anchor => $"{anchor.Key}={anchor.Value.Key}"));
    }

    public static DynamicScope Empty { get; } = new(ImmutableSortedDictionary.Create<string, SchemaPlace>(StringComparer.Ordinal));

    /// <summary>One text for one scope.</summary>
    public string Key { get; }

    /// <summary>The scope inside a resource that is entered from here.</summary>
    public DynamicScope Enter(SchemaResource resource)
    {
        var anchors = _anchors;
        foreach (var (name, at) in resource.DynamicAnchors)
        {
            if (!anchors.ContainsKey(name))
                anchors = anchors.Add(name, new SchemaPlace(resource, at, resource.Document.Root.At(at)));
        }

        return anchors == _anchors ? this : new DynamicScope(anchors);
    }

    public bool TryFind(string anchor, out SchemaPlace place) => _anchors.TryGetValue(anchor, out place);
}
