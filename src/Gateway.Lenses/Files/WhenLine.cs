using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>Lines that apply only where a value of one side is there, or is a given literal.</summary>
internal sealed record WhenLine(string Place, Side Side, JsonPointer At, Literal? Equal, ImmutableArray<LensLine> Lines)
    : LensLine(Place);
