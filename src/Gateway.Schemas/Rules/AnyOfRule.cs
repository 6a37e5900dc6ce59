using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOfRule(IReadOnlyList<SchemaNode> nodes, string expected) : Rule
{
    private readonly SchemaNode[] _nodes = [.. nodes];

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => _nodes.Select(node => (node, false));

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var accepted = false;
        foreach (var node in _nodes)
        {
            accepted |= inspection.Tries(node, value, marks);
            // With marks every schema is asked: each may evaluate members that the others do not.
            if (accepted && marks == Marks.None)
                return true;
        }

        return accepted || inspection.Fail("schema/anyOf", expected);
    }
}
