namespace Gateway.Adapters.Checking;

/// <summary>What became of a place between a first record and a second.</summary>
internal enum DifferenceKind
{
    /// <summary>The second record says something else there.</summary>
    Changed,

    /// <summary>The second record says nothing there.</summary>
    Missing,

    /// <summary>The second record says something where the first said nothing.</summary>
    Added,
}
