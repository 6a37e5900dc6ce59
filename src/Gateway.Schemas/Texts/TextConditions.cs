using Gateway.Records;
using Gateway.Schemas.Patterns;

namespace Gateway.Schemas.Texts;

/// <summary>
/// What shapes ask of a text, taken apart: automata, which are followed letter by letter, and tests that only their name is known of
/// (formats, and patterns that the regex engine decides), whose verdict may be either.
/// </summary>
internal sealed class TextConditions
{
    // What a format at least looks like: enough to tell it from other patterns.
    private static readonly Dictionary<string, string> Looks = new(StringComparer.Ordinal)
    {
        ["date"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        ["date-time"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
        ["time"] = "^[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
    };

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<ByteAutomaton> _automata = [];
    private readonly Dictionary<string, int> _opaque = new(StringComparer.Ordinal);

    public IReadOnlyList<ByteAutomaton> Automata => _automata;

    /// <summary>How many tests have a verdict that only the text as a whole would tell.</summary>
    public int OpaqueCount => _opaque.Count;

    /// <summary>Enters what a shape asks, so that it can be judged.</summary>
    public void Add(SchemaShape shape)
    {
        if (shape.Pattern is { } pattern)
            Add(pattern, shape.Compiled!.Automaton);
        if (shape.Format is { } format)
        {
            _opaque.TryAdd(format, _opaque.Count);
            if (Looks.GetValueOrDefault(format) is { } look)
                Add(look, Pattern.Compile(look).Automaton);
        }

        if (shape.Values is { } values)
            Add(Name(values), AutomatonBuilder.TryBuild(new PatternNode.Choice([.. Texts(values).Select(Whole)])));
        foreach (var alternative in shape.Alternatives.SelectMany(choice => choice))
            Add(alternative);
    }

    /// <summary>Whether a shape takes a text, by the state of each automaton after it, the verdicts of the other tests as bits, and its length.</summary>
    public bool Judge(SchemaShape shape, ReadOnlySpan<int> states, int verdicts, int length)
    {
        if (!shape.Kinds.HasFlag(SchemaKinds.String) || length < (shape.MinLength ?? 0) || length > (shape.MaxLength ?? int.MaxValue))
            return false;
        if (shape.Pattern is { } pattern && !Judge(pattern, states, verdicts))
            return false;
        if (shape.Format is { } format && !((verdicts & (1 << _opaque[format])) != 0 && (!Looks.TryGetValue(format, out var look) || Judge(look, states, verdicts))))
            return false;
        if (shape.Values is { } values && !Judge(Name(values), states, verdicts))
            return false;
        foreach (var choice in shape.Alternatives)
        {
            var isTaken = false;
            foreach (var alternative in choice)
                isTaken |= Judge(alternative, states, verdicts, length);
            if (!isTaken)
                return false;
        }

        return true;
    }

    private void Add(string name, ByteAutomaton? automaton)
    {
        if (automaton is null)
        {
            _opaque.TryAdd(name, _opaque.Count);
            return;
        }

        if (_numbers.TryAdd(name, _automata.Count))
            _automata.Add(automaton);
    }

    private bool Judge(string name, ReadOnlySpan<int> states, int verdicts) =>
        _numbers.TryGetValue(name, out var number) ? _automata[number].MatchesAt(states[number]) : (verdicts & (1 << _opaque[name])) != 0;

    private static string Name(IReadOnlyList<RecordValue> values) => $"one of {string.Join('\n', Texts(values))}";

    private static IEnumerable<string> Texts(IReadOnlyList<RecordValue> values) => values.Where(value => value.Kind == TokenKind.String).Select(value => value.ToString());

    private static PatternNode Whole(string text) => new PatternNode.Sequence(
        [new PatternNode.Start(), .. text.EnumerateRunes().Select(letter => new PatternNode.Letter(CodePointSet.Of((letter.Value, letter.Value)))), new PatternNode.End()]);
}
