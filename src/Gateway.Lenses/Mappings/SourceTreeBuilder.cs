using System.Text;
using Gateway.Lenses.Plans;
using Gateway.Records;

namespace Gateway.Lenses.Mappings;

/// <summary>Collects the places that one direction reads of a scope, each once.</summary>
internal sealed class SourceTreeBuilder
{
    private readonly Dictionary<JsonPointer, Source> _sources = [];

    /// <summary>The place, with a slot of its own.</summary>
    public Source Of(JsonPointer at)
    {
        if (!_sources.TryGetValue(at, out var source))
            _sources.Add(at, source = new Source(at, _sources.Count));
        return source;
    }

    public SourceTree Build() => new(Node(JsonPointer.Root, []), _sources.Count);

    private SourceNode Node(JsonPointer at, byte[] name)
    {
        var depth = at.Segments.Length;
        var members = _sources.Keys
            .Where(place => place.Segments.Length > depth && place.IsWithin(at))
            .Select(place => place.Segments[depth].Name)
            .Distinct()
            .Select(member => Node(at.Append(member), Encoding.UTF8.GetBytes(member)));
        return new SourceNode(name, _sources.TryGetValue(at, out var source) ? source.Slot : -1, [.. members]);
    }
}
