namespace Gateway.Records.Names;

/// <summary>
/// Pairs the elements of two names, in whatever order they stand, the surest pairs first, and weighs what was paired against all there is.
/// </summary>
internal sealed class ElementMatching(bool byPrefix)
{
    private const double Certain = 1;
    private const double Cut = 0.9;
    private const double Weak = 0.85;
    private const double Initial = 0.6;

    private double _paired;
    private double _total;

    public NameReason Reasons { get; private set; }

    /// <summary>Between 0 for nothing in common and 1 for all.</summary>
    public double Score => _total == 0 ? 0 : _paired / _total;

    /// <summary>Whether what was paired weighs at least as much as one rare element on each side.</summary>
    public bool IsTelling => _paired >= 2 * Initial;

    /// <summary>
    /// Adds two lists of elements that answer one another, such as both fathers' names. Neighbours are tried as written, joined where they are a known
    /// name, and joined where the other side joins them; the reading that has most in common counts.
    /// </summary>
    public void Add(IReadOnlyList<string> left, IReadOnlyList<string> right, double weight)
    {
        var best = Pair(left, right);
        best = Better(best, Joined(left, right, Spelling.IsFamily));
        var leftKeys = left.Select(Spelling.Strong).ToHashSet();
        var rightKeys = right.Select(Spelling.Strong).ToHashSet();
        best = Better(best, Joined(left, right, joined => leftKeys.Contains(Spelling.Strong(joined)) || rightKeys.Contains(Spelling.Strong(joined))));
        _paired += weight * best.Paired;
        _total += weight * best.Total;
        Reasons |= best.Reasons;
    }

    private static Pairing Better(Pairing left, Pairing right) => right.Paired * left.Total > left.Paired * right.Total ? right : left;

    private Pairing Joined(IReadOnlyList<string> left, IReadOnlyList<string> right, Func<string, bool> join)
    {
        var lefts = Join(left, join);
        var rights = Join(right, join);
        if (lefts.Count == left.Count && rights.Count == right.Count)
            return default;
        var pairing = Pair(lefts, rights);
        return pairing with { Reasons = pairing.Reasons | NameReason.Joined };
    }

    private static List<string> Join(IReadOnlyList<string> elements, Func<string, bool> join)
    {
        var joined = elements.ToList();
        for (var i = 0; i < joined.Count - 1; i++)
        {
            if (!join(joined[i] + joined[i + 1]))
                continue;
            joined[i] += joined[i + 1];
            joined.RemoveAt(i + 1);
        }

        return joined;
    }

    private Pairing Pair(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var lefts = left.ToList();
        var rights = right.ToList();
        var pairing = new Pairing(0, lefts.Sum(Weight) + rights.Sum(Weight), NameReason.None);
        pairing = Pair(lefts, rights, pairing, Certain, NameReason.None, (x, y) => x == y);
        pairing = Pair(lefts, rights, pairing, Certain, NameReason.Spelling, (x, y) => Spelling.Strong(x) == Spelling.Strong(y));
        if (byPrefix)
            pairing = Pair(lefts, rights, pairing, Cut, NameReason.Cut, (x, y) => x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal));
        pairing = Pair(lefts, rights, pairing, Weak, NameReason.WeakSpelling, (x, y) => Spelling.Weak(x) == Spelling.Weak(y));
        pairing = Pair(lefts, rights, pairing, Initial, NameReason.Initial, (x, y) => (x.Length == 1 || y.Length == 1) && x[0] == y[0]);
        return lefts.Count + rights.Count == 0 ? pairing : pairing with { Reasons = pairing.Reasons | NameReason.ElementMissing };
    }

    private static Pairing Pair(List<string> lefts, List<string> rights, Pairing pairing, double level, NameReason reason, Func<string, string, bool> agree)
    {
        for (var i = lefts.Count - 1; i >= 0; i--)
        {
            var match = rights.FindLastIndex(right => agree(lefts[i], right));
            if (match < 0)
                continue;
            pairing = pairing with { Paired = pairing.Paired + (level * (Weight(lefts[i]) + Weight(rights[match]))), Reasons = pairing.Reasons | reason };
            lefts.RemoveAt(i);
            rights.RemoveAt(match);
        }

        return pairing;
    }

    private static double Weight(string element) => element.Length == 1 || NameWords.Light.Contains(Spelling.Strong(element)) ? 0.3 : 1;

    private readonly record struct Pairing(double Paired, double Total, NameReason Reasons);
}
