using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>propertyNames</c>. A name that breaks it is the caller's text, so it is reported at its object.</summary>
internal sealed class PropertyNamesRule(SchemaNode node) : Rule
{
    public override KindSet Kinds => KindSet.Object;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => [(node, true)];

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        foreach (var member in value.Members)
        {
            if (!inspection.Tries(node, member.NameValue, Marks.None))
                return inspection.Fail("schema/propertyNames", "propertyNames");
        }

        return true;
    }
}
