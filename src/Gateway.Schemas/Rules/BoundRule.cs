using Gateway.Records;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Rules;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms, compared digit by digit.</summary>
internal sealed class BoundRule(string keyword, RecordValue bound, bool isUpper, bool isExclusive) : Rule
{
    private readonly string _code = "schema/" + keyword;
    private readonly string _expected = $"{keyword} {bound}";

    public override KindSet Kinds => KindSet.Number;

    public override bool Holds(RecordValue value, int marks, Inspection inspection)
    {
        var order = ExactNumber.Parse(value.Text).CompareTo(ExactNumber.Parse(bound.Text));
        if (order == 0 ? !isExclusive : order < 0 == isUpper)
            return true;
        return inspection.Fail(_code, _expected);
    }
}
