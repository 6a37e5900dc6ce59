using System.Collections.Immutable;

namespace Gateway.Lenses.Files;

/// <summary>A lens as its file states it.</summary>
internal sealed record LensFile(string Record, string Version, string Canonical, ImmutableArray<LensLine> Lines);
