using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>A line that carries a value between one place of each side.</summary>
internal abstract record PairLine(string Place, JsonPointer National, JsonPointer Canonical) : LensLine(Place);
