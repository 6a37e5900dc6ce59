using Gateway.Records;

namespace Gateway.Lenses.Operations;

/// <summary>A line whose value the lens itself states. With nothing of its own to read, it goes with its companions.</summary>
internal abstract record StatedLine(string Place, Side Side, JsonPointer At, Literal Value) : OneSidedLine(Place, Side, At);
