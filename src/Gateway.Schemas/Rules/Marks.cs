namespace Gateway.Schemas.Rules;

/// <summary>
/// Which members or items of a value some rule has evaluated: bit sets, taken and released like a stack. A set is named by where it
/// begins; <see cref="None"/> where nobody asks.
/// </summary>
internal sealed class Marks
{
    public const int None = -1;

    private ulong[] _words = new ulong[64];
    private int _used;

    /// <summary>An empty set for so many members or items.</summary>
    public int Take(int bits)
    {
        var start = _used;
        _used += (bits + 63) >> 6;
        if (_used > _words.Length)
            Array.Resize(ref _words, Math.Max(_used, _words.Length * 2));
        _words.AsSpan(start, _used - start).Clear();
        return start;
    }

    /// <summary>Gives up a set, and every one taken after it.</summary>
    public void Release(int set) => _used = set;

    public void Set(int set, int index) => _words[set + (index >> 6)] |= 1UL << (index & 63);

    public bool Has(int set, int index) => (_words[set + (index >> 6)] & (1UL << (index & 63))) != 0;

    public void SetFirst(int set, int bits)
    {
        for (var i = 0; i < bits; i++)
            Set(set, i);
    }

    public void Merge(int from, int into, int bits)
    {
        for (var i = (bits + 63) >> 6; i-- > 0;)
            _words[into + i] |= _words[from + i];
    }

    public void Clear() => _used = 0;
}
