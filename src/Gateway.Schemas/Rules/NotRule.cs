using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>not</c>. What its schema evaluates does not count.</summary>
internal sealed class NotRule(SchemaNode node) : Rule
{
    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => [(node, false)];

    public override bool Holds(RecordValue value, int marks, Inspection inspection) =>
        !inspection.Tries(node, value, Marks.None) || inspection.Fail("schema/not", "not");
}
