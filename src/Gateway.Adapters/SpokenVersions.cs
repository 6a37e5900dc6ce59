using System.Collections.Immutable;

namespace Gateway.Adapters;

/// <summary>The versions of an operation, paired and put in order when the adapter loads; there is at least one.</summary>
public sealed class SpokenVersions
{
    private readonly ImmutableArray<SpokenVersion> _newestFirst;

    internal SpokenVersions(ImmutableArray<SpokenVersion> newestFirst) => _newestFirst = newestFirst;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<SpokenVersion> All => _newestFirst;

    /// <summary>What is spoken where nobody names a version. It has no sunset.</summary>
    public SpokenVersion Newest => _newestFirst[0];

    /// <summary>The version that a caller names, or the newest where none is named; null where it is not spoken on that day.</summary>
    public SpokenVersion? Find(string? version, DateOnly day)
    {
        if (version is null)
            return Newest;
        foreach (var spoken in _newestFirst)
        {
            if (spoken.Version == version)
                return spoken.IsSpoken(day) ? spoken : null;
        }

        return null;
    }
}
