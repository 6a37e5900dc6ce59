using Gateway.Records;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Rules;

/// <summary><c>multipleOf</c>, exactly.</summary>
internal sealed class MultipleOfRule(RecordValue divisor) : Rule
{
    private readonly Divisor _divisor = new(ExactNumber.Parse(divisor.Text));
    private readonly string _expected = $"multipleOf {divisor}";

    public override KindSet Kinds => KindSet.Number;

    public override bool Holds(RecordValue value, int marks, Inspection inspection) =>
        _divisor.Divides(ExactNumber.Parse(value.Text)) || inspection.Fail("schema/multipleOf", _expected);
}
