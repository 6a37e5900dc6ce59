namespace Gateway.Records;

/// <summary>
/// One thing that is wrong with a record: what, where, and what was expected there. Never a value from the record:
/// findings reach logs, problem documents and the ledger.
/// </summary>
/// <param name="Code">A stable code, such as <c>json/duplicate-key</c>, <c>schema/required</c> or <c>mrz/check-digit/composite</c>.</param>
/// <param name="At">Where; an unknown member is reported at the object that holds it.</param>
/// <param name="Expected">What the rule asks for, in the schema's own terms, such as <c>maxLength 9</c>; null where the code says it all.</param>
public sealed record Finding(string Code, JsonPointer At, string? Expected = null);
