using Gateway.Records;
using Gateway.Schemas.Patterns;

namespace Gateway.Schemas.Rules;

/// <summary>
/// <c>properties</c>, <c>required</c>, <c>patternProperties</c> and <c>additionalProperties</c>, in one pass over the members.
/// </summary>
internal sealed class MembersRule(
    IReadOnlyList<MembersRule.Property> properties, IReadOnlyList<(Pattern Pattern, SchemaNode Node)> patterns, SchemaNode? others) : Rule
{
    private readonly Property[] _properties = [.. properties];
    private readonly NameTable _names = new([.. properties.Select(property => property.Utf8)]);
    private readonly int _required = properties.Count(property => property.IsRequired);
    private readonly (Pattern Pattern, SchemaNode Node)[] _patterns = [.. patterns];
    private readonly bool _looksAtMembers = patterns.Count > 0 || others is not null || properties.Any(property => property.Node is not null);

    public override KindSet Kinds => KindSet.Object;

    public override IEnumerable<(SchemaNode Node, bool Descends)> Edges =>
        _properties.Select(property => property.Node)
            .Concat(_patterns.Select(pattern => pattern.Node))
            .Append(others)
            .OfType<SchemaNode>()
            .Select(node => (node, true));

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var accepted = true;
        var required = 0;
        var index = 0;
        var known = -1;
        if (!_looksAtMembers && value.Count < _required && inspection.Report is null)
            return false;
        foreach (var member in value.Members)
        {
            known = _names.FindAfter(known, member.Name);
            if (known >= 0 && _properties[known].IsRequired)
                required++;
            if (_looksAtMembers)
            {
                accepted &= HoldsMember(member, known, out var isEvaluated, inspection);
                if (isEvaluated && marks != Marks.None)
                    inspection.Marks.Set(marks, index);
                if (!accepted && inspection.Report is not { IsFull: false })
                    return false;
            }

            index++;
        }

        return required == _required ? accepted : FailsRequired(value, inspection);
    }

    private bool HoldsMember(MemberSequence.Member member, int known, out bool isEvaluated, Inspection inspection)
    {
        var accepted = true;
        isEvaluated = false;
        if (known >= 0 && _properties[known] is { Node: { } node } property)
        {
            isEvaluated = true;
            inspection.Report?.Enter(property.Name);
            accepted = node.Accepts(member.Value, Marks.None, inspection);
            inspection.Report?.Leave();
        }

        foreach (var (pattern, patternNode) in _patterns)
        {
            if (!pattern.IsMatch(member.Name))
                continue;
            isEvaluated = true;
            accepted &= HoldsUnnamed(patternNode, member, "schema/patternProperties", "patternProperties false", inspection);
        }

        if (isEvaluated || others is null)
            return accepted;
        isEvaluated = true;
        return accepted & HoldsUnnamed(others, member, "schema/additionalProperties", "additionalProperties false", inspection);
    }

    private static bool HoldsUnnamed(SchemaNode node, MemberSequence.Member member, string code, string expected, Inspection inspection)
    {
        if (node.IsFalse)
            return inspection.Fail(code, expected);
        inspection.Report?.EnterUnnamed();
        var accepted = node.Accepts(member.Value, Marks.None, inspection);
        inspection.Report?.Leave();
        return accepted;
    }

    private bool FailsRequired(RecordValue value, Inspection inspection)
    {
        if (inspection.Report is null)
            return false;
        foreach (var property in _properties)
        {
            if (property.IsRequired && !value[property.Utf8].Exists)
                inspection.Fail("schema/required", $"required {property.Name}");
        }

        return false;
    }

    /// <summary>A name that the schema speaks of.</summary>
    internal sealed record Property(string Name, byte[] Utf8, SchemaNode? Node, bool IsRequired);
}
