namespace Gateway.Lenses.Tests;

/// <summary>A lens that must not load, and what its author must be told: every text stands in one and the same problem.</summary>
internal sealed record BrokenLens(string National, string Canonical, string Lines, string[] Told)
{
    public string[] Lists { get; init; } = [];
}
