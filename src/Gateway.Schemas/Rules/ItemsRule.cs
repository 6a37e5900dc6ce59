using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemsRule(IReadOnlyList<SchemaNode> prefix, SchemaNode? rest) : Rule
{
    private readonly SchemaNode[] _prefix = [.. prefix];

    public override KindSet Kinds => KindSet.Array;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges =>
        _prefix.Concat(rest is null ? [] : [rest]).Select(node => (node, true));

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        if (marks != Marks.None)
            inspection.Marks.SetFirst(marks, rest is null ? Math.Min(_prefix.Length, value.Count) : value.Count);
        if (rest is { IsFalse: true } && value.Count > _prefix.Length)
            return inspection.Fail("schema/items", $"at most {_prefix.Length} items");
        var accepted = true;
        var index = 0;
        foreach (var item in value.Items)
        {
            var node = index < _prefix.Length ? _prefix[index] : rest;
            if (node is null)
                break;
            inspection.Report?.Enter(index);
            accepted &= node.Accepts(item, Marks.None, inspection);
            inspection.Report?.Leave();
            if (!accepted && inspection.Report is not { IsFull: false })
                return false;
            index++;
        }

        return accepted;
    }
}
