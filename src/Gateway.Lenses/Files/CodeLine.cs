using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>A code that a list maps.</summary>
internal sealed record CodeLine(string Place, JsonPointer National, JsonPointer Canonical, string List, string? Loss) : PairLine(Place, National, Canonical);
