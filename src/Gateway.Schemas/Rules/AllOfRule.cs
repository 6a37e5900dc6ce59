using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>allOf</c>, and a reference as one schema more that must accept.</summary>
internal sealed class AllOfRule(IReadOnlyList<SchemaNode> nodes) : Rule
{
    private readonly SchemaNode[] _nodes = [.. nodes];

    /// <summary>The schema it asks, where it is one alone.</summary>
    public SchemaNode? Only => _nodes.Length == 1 ? _nodes[0] : null;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => _nodes.Select(node => (node, false));

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var accepted = true;
        foreach (var node in _nodes)
        {
            accepted &= node.Accepts(value, marks, inspection);
            if (!accepted && inspection.Report is not { IsFull: false })
                return false;
        }

        return accepted;
    }
}
