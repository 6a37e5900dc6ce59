using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>One place at which two records say different things.</summary>
/// <param name="At">The place; an item's is counted in the first record.</param>
/// <param name="Kind">What became of it.</param>
internal sealed record Difference(JsonPointer At, DifferenceKind Kind);
