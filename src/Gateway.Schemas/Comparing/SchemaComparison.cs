namespace Gateway.Schemas.Comparing;

/// <summary>
/// Compares two versions of a schema by their shapes. What cannot be told from them is called breaking: a rule that is replaced by
/// another, such as one <c>pattern</c> by the next, may or may not take the same records.
/// </summary>
public static class SchemaComparison
{
    /// <summary>Every difference that a record can show, in the order of the old schema; titles and descriptions are none.</summary>
    public static IReadOnlyList<SchemaChange> Changes(CompiledSchema before, CompiledSchema after) => ShapeComparison.Changes(before.Shape, after.Shape);

    /// <summary>What all the changes together leave to whoever stays.</summary>
    public static Compatibility Together(IEnumerable<SchemaChange> changes) =>
        changes.Aggregate(Compatibility.Both, (left, change) => left & change.Compatible);
}
