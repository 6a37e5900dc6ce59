using Gateway.Lenses;
using Gateway.Records;

namespace Gateway.Adapters.Checking;

/// <summary>A law that a record's round trip broke, for the author of the lens.</summary>
/// <param name="Side">The side that the place is of.</param>
/// <param name="At">Where it shows.</param>
/// <param name="What">What happened there and how to mend it.</param>
internal sealed record LawBreach(Side Side, JsonPointer At, string What);
