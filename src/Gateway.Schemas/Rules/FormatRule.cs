using Gateway.Records;
using Gateway.Schemas.Formats;

namespace Gateway.Schemas.Rules;

/// <summary><c>format</c>, where it is asserted.</summary>
internal sealed class FormatRule(string name, Format format) : Rule
{
    private readonly string _expected = $"format {name}";

    public override KindSet Kinds => KindSet.String;

    public override bool Holds(RecordValue value, int marks, Inspection inspection) =>
        format(value.Text) || inspection.Fail("schema/format", _expected);
}
