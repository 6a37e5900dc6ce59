using Gateway.Records;

namespace Gateway.Schemas.Comparing;

/// <summary>One difference between two versions of a schema.</summary>
/// <param name="At">Where in a record; <c>*</c> stands for an item of an array, or a member that the schema does not name.</param>
/// <param name="Compatible">Who may stay with the old version in spite of it.</param>
/// <param name="Reason">What is different.</param>
public sealed record SchemaChange(JsonPointer At, Compatibility Compatible, string Reason);
