using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>A value that the other side has no place for.</summary>
internal sealed record DropLine(string Place, Side Side, JsonPointer At, string Reason) : LensLine(Place);
