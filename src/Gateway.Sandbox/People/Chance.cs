namespace Gateway.Sandbox.People;

/// <summary>
/// Numbers that follow from a seed alone (SplitMix64): the same people on every machine and every version of the framework, which
/// <see cref="Random"/> does not promise.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>From the first up to and including the last.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so often in a thousand.</summary>
    public bool In1000(int often) => Below(1000) < often;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
