using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>A name in one field, and the canonical name with its aliases and source.</summary>
internal sealed record NameLine(string Place, JsonPointer National, JsonPointer Canonical, string Source) : PairLine(Place, National, Canonical);
