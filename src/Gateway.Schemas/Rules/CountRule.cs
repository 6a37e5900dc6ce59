using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary><c>minItems</c>, <c>maxItems</c>, <c>minProperties</c> or <c>maxProperties</c>.</summary>
internal sealed class CountRule(string keyword, KindSet kind, int limit, bool isUpper) : Rule
{
    private readonly string _code = "schema/" + keyword;
    private readonly string _expected = $"{keyword} {limit}";

    public override KindSet Kinds => kind;

    public override bool Holds(RecordValue value, int marks, Inspection inspection) =>
        (isUpper ? value.Count <= limit : value.Count >= limit) || inspection.Fail(_code, _expected);
}
