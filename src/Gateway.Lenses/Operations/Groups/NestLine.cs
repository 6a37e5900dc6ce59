using System.Collections.Immutable;
using Gateway.Lenses.Files;
using Gateway.Records;

namespace Gateway.Lenses.Operations.Groups;

/// <summary>Lines whose pointers begin at one object of each side.</summary>
internal sealed record NestLine(string Place, JsonPointer National, JsonPointer Canonical, ImmutableArray<LensLine> Lines) : LensLine(Place)
{
    public static NestLine Read(LineReader line) => new(line.Place, line.Pointer("national"), line.Pointer("canonical"), line.Lines());
}
