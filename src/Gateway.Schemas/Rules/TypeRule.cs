using Gateway.Records;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Rules;

/// <summary><c>type</c>.</summary>
internal sealed class TypeRule(KindSet kinds, bool integersOnly, string expected) : Rule
{
    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var kind = value.Kind;
        if (((int)kinds & (1 << (int)kind)) != 0
            && (kind != TokenKind.Number || !integersOnly || ExactNumber.Parse(value.Text).IsInteger))
            return true;
        return inspection.Fail("schema/type", expected);
    }
}
