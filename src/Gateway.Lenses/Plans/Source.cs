using Gateway.Records;

namespace Gateway.Lenses.Plans;

/// <summary>A place that a plan reads.</summary>
/// <param name="At">The place, from the scope.</param>
/// <param name="Slot">Where the walk over the record puts its value.</param>
internal sealed record Source(JsonPointer At, int Slot);
