using System.Text;
using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>dependentSchemas</c> for one member.</summary>
internal sealed class DependentSchemaRule(string member, SchemaNode node) : Rule
{
    private readonly byte[] _member = Encoding.UTF8.GetBytes(member);

    public override KindSet Kinds => KindSet.Object;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges => [(node, false)];

    public override bool Holds(RecordValue value, int marks, Inspection inspection) =>
        !value[_member].Exists || node.Accepts(value, marks, inspection);
}
