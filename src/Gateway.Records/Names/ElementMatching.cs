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
        var lefts = Elements(left);
        var rights = Elements(right);
        var best = Pair(lefts, rights);
        if (best.Paired < best.Total && left.Count != right.Count)
            best = Better(best, Joined(lefts, rights, joined => lefts.Exists(element => element.Strong == joined.Strong) || rights.Exists(element => element.Strong == joined.Strong)));
        if (best.Paired < best.Total)
            best = Better(best, Joined(lefts, rights, joined => Spelling.IsFamily(joined.Text)));
        _paired += weight * best.Paired;
        _total += weight * best.Total;
        Reasons |= best.Reasons;
    }

    private static Pairing Better(Pairing left, Pairing right) => right.Paired * left.Total > left.Paired * right.Total ? right : left;

    private static List<Element> Elements(IEnumerable<string> texts) => [.. texts.Select(text => new Element(text))];

    private Pairing Joined(List<Element> left, List<Element> right, Predicate<Element> join)
    {
        var lefts = Join(left, join);
        var rights = Join(right, join);
        if (lefts.Count == left.Count && rights.Count == right.Count)
            return default;
        var pairing = Pair(lefts, rights);
        return pairing with { Reasons = pairing.Reasons | NameReason.Joined };
    }

    private static List<Element> Join(List<Element> elements, Predicate<Element> join)
    {
        var joined = elements.ToList();
        for (var i = 0; i < joined.Count - 1; i++)
        {
            var both = new Element(joined[i].Text + joined[i + 1].Text);
            if (!join(both))
                continue;
            joined[i] = both;
            joined.RemoveAt(i + 1);
        }

        return joined;
    }

    private Pairing Pair(List<Element> left, List<Element> right)
    {
        var lefts = left.ToList();
        var rights = right.ToList();
        var pairing = new Pairing(0, lefts.Sum(element => element.Weight) + rights.Sum(element => element.Weight), NameReason.None);
        pairing = Pair(lefts, rights, pairing, Certain, NameReason.None, (x, y) => x.Text == y.Text);
        pairing = Pair(lefts, rights, pairing, Certain, NameReason.Spelling, (x, y) => x.Strong == y.Strong);
        if (byPrefix)
            pairing = Pair(lefts, rights, pairing, Cut, NameReason.Cut, (x, y) => x.Begins(y) || y.Begins(x));
        pairing = Pair(lefts, rights, pairing, Weak, NameReason.WeakSpelling, (x, y) => x.Weak == y.Weak);
        pairing = Pair(lefts, rights, pairing, Initial, NameReason.Initial, (x, y) => x.IsInitialOf(y) || y.IsInitialOf(x));
        return lefts.Count + rights.Count == 0 ? pairing : pairing with { Reasons = pairing.Reasons | NameReason.ElementMissing };
    }

    private static Pairing Pair(List<Element> lefts, List<Element> rights, Pairing pairing, double level, NameReason reason, Func<Element, Element, bool> agree)
    {
        for (var i = lefts.Count - 1; i >= 0; i--)
        {
            var match = rights.FindLastIndex(right => agree(lefts[i], right));
            if (match < 0)
                continue;
            pairing = pairing with { Paired = pairing.Paired + (level * (lefts[i].Weight + rights[match].Weight)), Reasons = pairing.Reasons | reason };
            lefts.RemoveAt(i);
            rights.RemoveAt(match);
        }

        return pairing;
    }

    /// <summary>One element with its keys, each worked out when first asked for.</summary>
    private sealed class Element(string text)
    {
        public string Text => text;

        public string Strong => field ??= Spelling.Strong(text);

        public string Weak => field ??= Spelling.Weak(text);

        public double Weight => text.Length == 1 || NameWords.Light.Contains(Strong) ? 0.3 : 1;

        public bool Begins(Element whole) => whole.Text.StartsWith(text, StringComparison.Ordinal);

        public bool IsInitialOf(Element whole) => text.Length == 1 && whole.Text[0] == text[0];
    }

    private readonly record struct Pairing(double Paired, double Total, NameReason Reasons);
}
