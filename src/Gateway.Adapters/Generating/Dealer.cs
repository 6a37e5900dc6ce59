using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Generating;

/// <summary>
/// Deals out the hard values of each place, each once in a record that is of use. What a record held that was not is dealt again, but not for
/// ever: some values are excluded by rules that no shape tells, or never go over.
/// </summary>
/// <param name="named">Values that are known to matter, by place.</param>
/// <param name="random">Of the series.</param>
internal sealed class Dealer(ILookup<string, string> named, Random random)
{
    private const int MostRefusals = 4;

    private readonly Dictionary<string, LinkedList<Scalar>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Place, Scalar Value), int> _refusals = [];
    private readonly List<(string Place, JsonPointer At, Scalar Value)> _dealt = [];

    /// <summary>What no record has held so far, of the places that were met.</summary>
    public IEnumerable<(string Place, Scalar Value)> Waiting => _waiting.SelectMany(place => place.Value.Select(value => (place.Key, value)));

    /// <summary>Whether a place, or one inside it, has values to deal, or was never met.</summary>
    public bool IsWanted(string place)
    {
        var wasMet = false;
        foreach (var (known, values) in _waiting)
        {
            if (known != place && !(known.StartsWith(place, StringComparison.Ordinal) && known[place.Length] == '/'))
                continue;
            wasMet = true;
            if (values.Count > 0)
                return true;
        }

        return !wasMet;
    }

    /// <summary>The next hard value of a place that may stand there as things are; null where none is left.</summary>
    /// <param name="place">The place, <c>*</c> for an item.</param>
    /// <param name="at">Where it is in the record being made.</param>
    /// <param name="whole">What the schema says of the place.</param>
    /// <param name="narrowed">What it says after every choice made so far.</param>
    public Scalar? Next(string place, JsonPointer at, SchemaShape whole, SchemaShape narrowed)
    {
        if (!_waiting.TryGetValue(place, out var values))
            _waiting.Add(place, values = new LinkedList<Scalar>(HardValues.Of(whole, named[place], random)));
        for (var node = values.First; node is not null; node = node.Next)
        {
            if (!Takes(narrowed, node.Value))
                continue;
            values.Remove(node);
            _dealt.Add((place, at, node.Value));
            return node.Value;
        }

        return null;
    }

    /// <summary>A new record: what the one before it held is done with.</summary>
    public void Begin() => _dealt.Clear();

    /// <summary>The record was made for nothing.</summary>
    public void DealAgain() => DealAgain(_ => true);

    /// <summary>Its own schema refused the record, for what stands at some places.</summary>
    public void Refuse(IEnumerable<JsonPointer> places)
    {
        var blamed = places.ToList();
        DealAgain(blamed.Contains);
    }

    private void DealAgain(Predicate<JsonPointer> counts)
    {
        foreach (var (place, at, value) in _dealt)
        {
            var refusals = _refusals.GetValueOrDefault((place, value)) + (counts(at) ? 1 : 0);
            _refusals[(place, value)] = refusals;
            if (refusals < MostRefusals)
                _waiting[place].AddLast(value);
        }

        _dealt.Clear();
    }

    private static bool Takes(SchemaShape shape, Scalar value) => value.Kind == TokenKind.String
        ? shape.TakesText(value.Literal)
        : shape.Values is not { } listed || listed.Any(other => Scalar.Of(other) == value);
}
