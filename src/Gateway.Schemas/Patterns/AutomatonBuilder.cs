using System.Runtime.InteropServices;

namespace Gateway.Schemas.Patterns;

/// <summary>
/// Turns a pattern into a <see cref="ByteAutomaton"/>: first a nondeterministic one (Thompson's construction), then, by subsets, the
/// deterministic one. Gives up on patterns that grow large, and on sets that tell code points beyond ASCII apart; those stay with the regex engine.
/// </summary>
internal sealed class AutomatonBuilder
{
    // A state costs a row of a few dozen entries: this is at most some 20 KB for a pattern, and a few milliseconds once.
    private const int MostStates = 256;
    private const int MostSteps = 2000;

    // Few states may still stand for many steps each, and every one of those costs memory while the automaton is made.
    private const int MostLookedAt = 200_000;

    private readonly List<Step> _steps = [];
    private readonly int _accept;

    private AutomatonBuilder() => _accept = Add(new Step(StepKind.Accept));

    private enum StepKind
    {
        Fork,
        Byte,
        Start,
        End,
        Accept,
    }

    public static ByteAutomaton? TryBuild(PatternNode pattern)
    {
        var builder = new AutomatonBuilder();
        return builder.TryAdd(pattern, builder._accept) is { } entry ? builder.Determine(entry) : null;
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    /// <summary>Adds what matches a part and then goes on at <paramref name="next"/>; null where that cannot be done.</summary>
    private int? TryAdd(PatternNode node, int next)
    {
        if (_steps.Count > MostSteps)
            return null;
        switch (node)
        {
            case PatternNode.Sequence sequence:
                int? entry = next;
                for (var i = sequence.Parts.Count - 1; i >= 0 && entry is { } rest; i--)
                    entry = TryAdd(sequence.Parts[i], rest);
                return entry;
            case PatternNode.Choice choice:
                var ways = choice.Options.Select(option => TryAdd(option, next)).ToList();
                return ways.Contains(null) ? null : Add(new Step(StepKind.Fork) { Next = [.. ways.OfType<int>()] });
            case PatternNode.Repeat repeat:
                return TryAddRepeat(repeat, next);
            case PatternNode.Letter letter:
                return TryAddLetter(letter.Set, next);
            case PatternNode.Start:
                return Add(new Step(StepKind.Start) { Next = [next] });
            case PatternNode.End:
                return Add(new Step(StepKind.End) { Next = [next] });
            default:
                return null;
        }
    }

    private int? TryAddRepeat(PatternNode.Repeat repeat, int next)
    {
        int? entry = next;
        if (repeat.Most is not { } most)
        {
            var loop = Add(new Step(StepKind.Fork));
            if (TryAdd(repeat.Part, loop) is not { } again)
                return null;
            _steps[loop] = _steps[loop] with { Next = [again, next] };
            entry = loop;
            most = repeat.Fewest;
        }

        for (var optional = repeat.Fewest; optional < most && entry is { } rest; optional++)
            entry = TryAdd(repeat.Part, rest) is { } once ? Add(new Step(StepKind.Fork) { Next = [once, next] }) : null;
        for (var needed = 0; needed < repeat.Fewest && entry is { } rest; needed++)
            entry = TryAdd(repeat.Part, rest);
        return entry;
    }

    private int? TryAddLetter(CodePointSet set, int next)
    {
        var ways = set.Between(0, 0x7F).Select(range => Bytes(range.First, range.Last, next)).ToList();
        switch (set.Between(0x80, CodePointSet.Last).ToList())
        {
            case []:
                break;
            case [(0x80, CodePointSet.Last)]:
                // Every code point beyond ASCII: a first byte that says how many follow, and those. The text is valid UTF-8, so no more need be said.
                var last = Bytes(0x80, 0xBF, next);
                var second = Bytes(0x80, 0xBF, last);
                ways.AddRange([Bytes(0xC2, 0xDF, last), Bytes(0xE0, 0xEF, second), Bytes(0xF0, 0xF4, Bytes(0x80, 0xBF, second))]);
                break;
            default:
                return null;
        }

        return ways is [var only] ? only : Add(new Step(StepKind.Fork) { Next = [.. ways] });
    }

    private int Bytes(int first, int last, int next) => Add(new Step(StepKind.Byte) { First = (byte)first, Last = (byte)last, Next = [next] });

    private ByteAutomaton? Determine(int entry)
    {
        var (classes, samples) = Classes();
        var states = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<int[]>();
        var next = new List<ushort>();
        var outcomes = new List<ByteAutomaton.Outcome>();
        Number(Closure([entry], atStart: true, atEnd: false), atStart: true);
        var looked = 0L;
        for (var state = 0; state < members.Count; state++)
        {
            looked += (long)members[state].Length * samples.Count;
            if (members.Count > MostStates || looked > MostLookedAt)
                return null;
            foreach (var sample in samples)
            {
                // The pattern may begin anywhere, so its entry is open again before every byte but the first.
                var reached = members[state].Where(step => _steps[step].Takes(sample)).Select(step => _steps[step].Next[0]).Append(entry);
                next.Add((ushort)Number(Closure(reached, atStart: false, atEnd: false), atStart: false));
            }
        }

        return new ByteAutomaton(classes, samples.Count, [.. next], [.. outcomes]);

        int Number(int[] closure, bool atStart)
        {
            var name = new string(MemoryMarshal.Cast<int, char>(closure)) + (atStart ? "^" : "");
            if (states.TryGetValue(name, out var known))
                return known;
            states.Add(name, members.Count);
            members.Add(closure);
            outcomes.Add(OutcomeOf(closure, atStart, entry));
            return members.Count - 1;
        }
    }

    private ByteAutomaton.Outcome OutcomeOf(int[] closure, bool atStart, int entry)
    {
        if (closure.Contains(_accept))
            return ByteAutomaton.Outcome.Matched;
        if (Closure(closure, atStart, atEnd: true).Contains(_accept))
            return ByteAutomaton.Outcome.MatchedAtEnd;
        // Lost is where nothing waits for a byte, neither here nor in a new attempt further on.
        return closure.Concat(Closure([entry], atStart: false, atEnd: false)).Any(step => _steps[step].Kind is StepKind.Byte or StepKind.End)
            ? ByteAutomaton.Outcome.Open
            : ByteAutomaton.Outcome.Lost;
    }

    /// <summary>All that can be reached without a byte, in order.</summary>
    private int[] Closure(IEnumerable<int> from, bool atStart, bool atEnd)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>(from);
        while (open.TryPop(out var step))
        {
            if (!found.Add(step))
                continue;
            var passes = _steps[step].Kind switch
            {
                StepKind.Fork => true,
                StepKind.Start => atStart,
                StepKind.End => atEnd,
                _ => false,
            };
            foreach (var further in passes ? _steps[step].Next : [])
                open.Push(further);
        }

        return [.. found];
    }

    /// <summary>Bytes that no step tells apart are of one class.</summary>
    private (byte[] Classes, List<byte> Samples) Classes()
    {
        var starts = new SortedSet<int> { 0 };
        foreach (var step in _steps.Where(step => step.Kind == StepKind.Byte))
        {
            starts.Add(step.First);
            starts.Add(step.Last + 1);
        }

        var samples = starts.Where(start => start <= byte.MaxValue).Select(start => (byte)start).ToList();
        var classes = new byte[256];
        for (var (unit, current) = (0, -1); unit < classes.Length; unit++)
        {
            if (starts.Contains(unit))
                current++;
            classes[unit] = (byte)current;
        }

        return (classes, samples);
    }

    private readonly record struct Step(StepKind Kind)
    {
        public byte First { get; init; }

        public byte Last { get; init; }

        public int[] Next { get; init; } = [];

        public bool Takes(byte unit) => Kind == StepKind.Byte && unit >= First && unit <= Last;
    }
}
