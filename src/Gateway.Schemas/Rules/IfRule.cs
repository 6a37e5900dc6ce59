using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class IfRule(SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Rule
{
    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges =>
        new[] { condition, then, otherwise }.OfType<SchemaNode>().Select(node => (node, false));

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var next = inspection.Tries(condition, value, marks) ? then : otherwise;
        return next is null || next.Accepts(value, marks, inspection);
    }
}
