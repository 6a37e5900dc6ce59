using System.Runtime.InteropServices;
using System.Text;

namespace Gateway.Schemas.Texts;

/// <summary>
/// Looks for a shortest text that one shape takes and another does not: follows the automata of both at once, letter by letter, and goes
/// on from no state twice.
/// </summary>
internal sealed class TextWalk
{
    private const int MostStates = 50_000;
    private const int MostOpaque = 6;

    // Letters that people can read come first: what is found is shown to somebody.
    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).OrderBy(Rank).Select(unit => (byte)unit)];

    // The automata do not tell code points beyond ASCII apart.
    private static readonly byte[] Beyond = [.. "é"u8];

    private readonly SchemaShape _from;
    private readonly SchemaShape _to;
    private readonly TextConditions _conditions = new();
    private readonly List<byte[]> _letters = [];
    private readonly int _longest;
    private readonly int _lengths;

    public TextWalk(SchemaShape from, SchemaShape to)
    {
        (_from, _to) = (from, to);
        _conditions.Add(from);
        _conditions.Add(to);
        foreach (var unit in Ascii)
        {
            if (!_letters.Exists(other => !_conditions.Automata.Any(automaton => automaton.TellsApart(other[0], unit))))
                _letters.Add([unit]);
        }

        _letters.Add(Beyond);
        _longest = Math.Min(from.MaxLength ?? int.MaxValue, to.MaxLength ?? int.MaxValue);
        // Beyond every length that is spoken of, one is as good as another.
        _lengths = Math.Max(Lengths(from), Lengths(to)) + 1;
    }

    /// <summary>False where it cannot be decided; <paramref name="found"/> is null where there is no such text.</summary>
    public bool TryFind(out string? found)
    {
        found = null;
        if (_conditions.OpaqueCount > MostOpaque)
            return false;
        var places = new List<Place> { new(new int[_conditions.Automata.Count], 0, -1, []) };
        var known = new HashSet<string>(StringComparer.Ordinal) { Name(places[0]) };
        for (var number = 0; number < places.Count; number++)
        {
            var place = places[number];
            if (IsGap(place))
            {
                found = Spell(places, number);
                return true;
            }

            if (places.Count > MostStates)
                return false;
            if (place.Length >= _longest)
                continue;
            foreach (var letter in _letters)
            {
                var next = Step(place, letter, number);
                if (known.Add(Name(next)))
                    places.Add(next);
            }
        }

        return true;
    }

    private Place Step(Place place, byte[] letter, int number)
    {
        var states = new int[place.States.Length];
        for (var automaton = 0; automaton < states.Length; automaton++)
        {
            states[automaton] = place.States[automaton];
            foreach (var unit in letter)
                states[automaton] = _conditions.Automata[automaton].After(states[automaton], unit);
        }

        return new Place(states, Math.Min(place.Length + 1, _lengths), number, letter);
    }

    /// <summary>Whether, by some verdicts of the tests that cannot be followed, the text that leads here is a gap.</summary>
    private bool IsGap(Place place)
    {
        for (var verdicts = 0; verdicts < 1 << _conditions.OpaqueCount; verdicts++)
        {
            if (_conditions.Judge(_from, place.States, verdicts, place.Length) && !_conditions.Judge(_to, place.States, verdicts, place.Length))
                return true;
        }

        return false;
    }

    private static string Name(Place place) => new([.. MemoryMarshal.Cast<int, char>(place.States), .. MemoryMarshal.Cast<int, char>([place.Length])]);

    private static string Spell(List<Place> places, int number)
    {
        var letters = new Stack<byte[]>();
        for (; number > 0; number = places[number].Before)
            letters.Push(places[number].Letter);
        return Encoding.UTF8.GetString([.. letters.SelectMany(letter => letter)]);
    }

    private static int Lengths(SchemaShape shape) =>
        shape.Alternatives.SelectMany(choice => choice).Select(Lengths).Append(shape.MinLength ?? 0).Append(shape.MaxLength ?? 0).Max();

    private static int Rank(int unit) => (char)unit switch
    {
        >= 'A' and <= 'Z' => unit,
        >= '0' and <= '9' => unit + 128,
        >= 'a' and <= 'z' => unit + 256,
        > ' ' and < (char)127 => unit + 512,
        _ => unit + 1024,
    };

    /// <summary>Where some text leads.</summary>
    /// <param name="States">The state of each automaton.</param>
    /// <param name="Length">How long the text is, or longer than any length that is spoken of.</param>
    /// <param name="Before">The place one letter before.</param>
    /// <param name="Letter">The last letter.</param>
    private sealed record Place(int[] States, int Length, int Before, byte[] Letter);
}
