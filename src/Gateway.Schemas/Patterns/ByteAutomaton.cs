namespace Gateway.Schemas.Patterns;

/// <summary>
/// A pattern as a deterministic automaton over the bytes of valid UTF-8: one look-up a byte, whatever the pattern, and nothing allocated.
/// Made by <see cref="AutomatonBuilder"/> for the patterns that stay small in this form, which is nearly all that schemas have.
/// </summary>
internal sealed class ByteAutomaton
{
    private readonly byte[] _classes;
    private readonly ushort[] _next;
    private readonly Outcome[] _outcomes;
    private readonly int _classCount;

    /// <param name="classes">The class of each byte; bytes of one class lead everywhere to the same state.</param>
    /// <param name="classCount">How many classes there are.</param>
    /// <param name="next">The next state, by state and class. State 0 is where the text begins.</param>
    /// <param name="outcomes">What is known in each state.</param>
    public ByteAutomaton(byte[] classes, int classCount, ushort[] next, Outcome[] outcomes)
    {
        _classes = classes;
        _classCount = classCount;
        _next = next;
        _outcomes = outcomes;
    }

    /// <summary>What is known of the text when a state is reached.</summary>
    public enum Outcome : byte
    {
        /// <summary>It does not match unless more comes.</summary>
        Open,

        /// <summary>It matches if it ends here.</summary>
        MatchedAtEnd,

        /// <summary>It matches, whatever comes.</summary>
        Matched,

        /// <summary>It does not match, whatever comes.</summary>
        Lost,
    }

    /// <summary>Whether two bytes may lead to different states.</summary>
    public bool TellsApart(byte one, byte other) => _classes[one] != _classes[other];

    /// <summary>The state after one more byte; state 0 is that of no byte at all.</summary>
    public int After(int state, byte unit) => _outcomes[state] >= Outcome.Matched ? state : _next[(state * _classCount) + _classes[unit]];

    /// <summary>Whether a text that ends in a state matches.</summary>
    public bool MatchesAt(int state) => _outcomes[state] is Outcome.Matched or Outcome.MatchedAtEnd;

    /// <summary>Whether the pattern is found anywhere in the text.</summary>
    public bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        var (classes, next, outcomes) = (_classes, _next, _outcomes);
        var state = 0;
        foreach (var unit in utf8)
        {
            if (outcomes[state] >= Outcome.Matched)
                break;
            state = next[(state * _classCount) + classes[unit]];
        }

        return outcomes[state] is Outcome.Matched or Outcome.MatchedAtEnd;
    }
}
