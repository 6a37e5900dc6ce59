namespace Gateway.Lenses;

/// <summary>What both sides are asked alike.</summary>
internal static class Sides
{
    public static IReadOnlyList<Side> Both { get; } = [Side.National, Side.Canonical];

    public static Side Other(this Side side) => side == Side.National ? Side.Canonical : Side.National;

    /// <summary>The side's word in a lens file.</summary>
    public static string Word(this Side side) => side == Side.National ? "national" : "canonical";
}
