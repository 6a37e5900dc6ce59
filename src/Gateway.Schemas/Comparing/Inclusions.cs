namespace Gateway.Schemas.Comparing;

/// <summary>Answers, once for each pair, whether one shape takes whatever another takes. One for a whole comparison.</summary>
internal sealed class Inclusions
{
    private readonly Dictionary<(SchemaShape Wide, SchemaShape Narrow), bool> _known = [];
    private readonly HashSet<(SchemaShape Wide, SchemaShape Narrow)> _asking = [];

    /// <summary>Whether every value of the narrow shape is one of the wide; false also where it cannot be told.</summary>
    public bool Holds(SchemaShape wide, SchemaShape narrow, int depth)
    {
        if (_known.TryGetValue((wide, narrow), out var holds))
            return holds;
        // A schema that holds itself asks again on the way: so far nothing speaks against it.
        if (!_asking.Add((wide, narrow)))
            return true;
        holds = SchemaComparison.Together(ShapeComparison.Changes(narrow, wide, this, depth + 1)).HasFlag(Compatibility.Writers);
        _asking.Remove((wide, narrow));
        // A yes may rest on one that is still being asked for; a no rests on nothing.
        if (!holds || _asking.Count == 0)
            _known[(wide, narrow)] = holds;
        return holds;
    }

    /// <summary>Whether two shapes take the same.</summary>
    public bool AreSame(SchemaShape left, SchemaShape right, int depth) => ReferenceEquals(left, right) || (Holds(left, right, depth) && Holds(right, left, depth));
}
