using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>unevaluatedProperties</c>: what no rule beside it evaluated. It stands last.</summary>
internal sealed class UnevaluatedPropertiesRule(SchemaNode node) : Rule
{
    public override KindSet Kinds => KindSet.Object;

    public override bool ReadsMarks => true;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => [(node, true)];

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var accepted = true;
        var index = -1;
        foreach (var member in value.Members)
        {
            if (inspection.Marks.Has(marks, ++index))
                continue;
            if (node.IsFalse)
                return inspection.Fail("schema/unevaluatedProperties", "unevaluatedProperties false");
            inspection.Report?.EnterUnnamed();
            accepted &= node.Accepts(member.Value, Marks.None, inspection);
            inspection.Report?.Leave();
            if (!accepted && inspection.Report is not { IsFull: false })
                return false;
            inspection.Marks.Set(marks, index);
        }

        return accepted;
    }
}
