using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>Lines whose pointers begin at one object of each side.</summary>
internal sealed record NestLine(string Place, JsonPointer National, JsonPointer Canonical, ImmutableArray<LensLine> Lines) : LensLine(Place);
