using System.Collections.Immutable;
using Gateway.Records;

namespace Gateway.Lenses.Files;

/// <summary>An array that goes over item by item; the pointers of its lines begin at one item.</summary>
internal sealed record EachLine(string Place, JsonPointer National, JsonPointer Canonical, ImmutableArray<LensLine> Lines) : PairLine(Place, National, Canonical);
