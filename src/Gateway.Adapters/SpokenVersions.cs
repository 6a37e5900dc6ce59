using System.Collections.Immutable;

namespace Gateway.Adapters;

/// <summary>The versions of an operation, paired and put in order when the adapter loads; there is at least one.</summary>
public sealed class SpokenVersions
{
    private readonly ImmutableArray<SpokenVersion> _newestFirst;

    internal SpokenVersions(ImmutableArray<SpokenVersion> newestFirst) => _newestFirst = newestFirst;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<SpokenVersion> All => _newestFirst;

    /// <summary>What providers are asked in. It has no sunset.</summary>
    public SpokenVersion Newest => _newestFirst[0];

    /// <summary>
    /// The version that a caller names; null where it is not spoken on that day. Who names none began when there was no choice, and goes on
    /// in the oldest version still spoken: a new version moves nobody who did not ask for it.
    /// </summary>
    public SpokenVersion? Find(string? version, DateOnly day)
    {
        // From the oldest on; the newest is always spoken.
        for (var number = _newestFirst.Length - 1; number >= 0; number--)
        {
            var spoken = _newestFirst[number];
            if ((version is null || spoken.Version == version) && spoken.IsSpoken(day))
                return spoken;
        }

        return null;
    }
}
