using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsRule(SchemaNode node, int fewest, int? most, bool namesFewest) : Rule
{
    public override KindSet Kinds => KindSet.Array;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => [(node, true)];

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var found = 0;
        var index = 0;
        foreach (var item in value.Items)
        {
            if (inspection.Tries(node, item, Marks.None))
            {
                found++;
                if (marks != Marks.None)
                    inspection.Marks.Set(marks, index);
                else if (most is null && found >= fewest)
                    return true;
            }

            index++;
        }

        if (found < fewest)
            return namesFewest ? inspection.Fail("schema/minContains", $"minContains {fewest}") : inspection.Fail("schema/contains", "contains");
        return most is null || found <= most || inspection.Fail("schema/maxContains", $"maxContains {most}");
    }
}
