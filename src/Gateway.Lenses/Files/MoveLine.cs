using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>A value that goes over as it is, or as the same literal in text.</summary>
internal sealed record MoveLine(string Place, JsonPointer National, JsonPointer Canonical) : PairLine(Place, National, Canonical);
