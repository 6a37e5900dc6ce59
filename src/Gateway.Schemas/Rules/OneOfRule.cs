using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOfRule(IReadOnlyList<SchemaNode> nodes, string expected) : Rule
{
    private readonly SchemaNode[] _nodes = [.. nodes];

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => _nodes.Select(node => (node, false));

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var accepting = 0;
        foreach (var node in _nodes)
        {
            if (inspection.Tries(node, value, marks) && ++accepting > 1)
                return inspection.Fail("schema/oneOf", expected);
        }

        return accepting == 1 || inspection.Fail("schema/oneOf", expected);
    }
}
