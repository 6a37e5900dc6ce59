using Gateway.Records;
using Gateway.Schemas.Patterns;

namespace Gateway.Schemas.Rules;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternRule(Pattern pattern) : Rule
{
    private readonly string _expected = $"pattern {pattern.Source}";

    public override KindSet Kinds => KindSet.String;

    public override bool Holds(RecordValue value, int marks, Inspection inspection) =>
        pattern.IsMatch(value.Text) || inspection.Fail("schema/pattern", _expected);
}
