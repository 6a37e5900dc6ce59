using Gateway.Records;

namespace Gateway.Schemas.Rules;

/// <summary>The schema <c>false</c>: nothing may stand here.</summary>
internal sealed class FalseRule : Rule
{
    public override bool Holds(RecordValue value, int marks, Inspection inspection) => inspection.Fail("schema/false", "nothing here");
}
