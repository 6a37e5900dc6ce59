using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>A value that one side always holds and the other does not speak of.</summary>
internal sealed record ConstantLine(string Place, Side Side, JsonPointer At, Literal Value) : LensLine(Place);
