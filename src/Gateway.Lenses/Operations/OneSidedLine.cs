using Gateway.Lenses.Files;
using Gateway.Records;

namespace Gateway.Lenses.Operations;

/// <summary>A line that speaks of one side alone.</summary>
internal abstract record OneSidedLine(string Place, Side Side, JsonPointer At) : LensLine(Place);
