using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>unevaluatedItems</c>: what no rule beside it evaluated. It stands last.</summary>
internal sealed class UnevaluatedItemsRule(SchemaNode node) : Rule
{
    public override KindSet Kinds => KindSet.Array;

    public override bool ReadsMarks => true;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => [(node, true)];

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var accepted = true;
        var index = -1;
        foreach (var item in value.Items)
        {
            if (inspection.Marks.Has(marks, ++index))
                continue;
            if (node.IsFalse)
                return inspection.Fail("schema/unevaluatedItems", "unevaluatedItems false");
            inspection.Report?.Enter(index);
            accepted &= node.Accepts(item, Marks.None, inspection);
            inspection.Report?.Leave();
            if (!accepted && inspection.Report is not { IsFull: false })
                return false;
            inspection.Marks.Set(marks, index);
        }

        return accepted;
    }
}
