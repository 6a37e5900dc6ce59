using Gateway.Schemas.Texts;

namespace Gateway.Schemas;

/// <summary>What one place may hold and another does not take, though it has the room.</summary>
/// <param name="Example">A shortest text of that kind; null where none can be named for certain.</param>
public sealed record TextGap(string? Example)
{
    /// <summary>
    /// The gap between two places; null where every text of the first that is no longer than the second holds is taken there. Judged by
    /// what shapes say: patterns, formats, lengths, lists and choices of them. What cannot be decided counts as a gap.
    /// </summary>
    public static TextGap? Between(SchemaShape from, SchemaShape to)
    {
        if (!from.Kinds.HasFlag(SchemaKinds.String) || IsSaidAlike(from, to))
            return null;
        var walk = new TextWalk(from, to);
        if (!walk.TryFind(out var found))
            return new TextGap(Example: null);
        if (found is null)
            return null;
        return new TextGap(from.TakesText(found) && !to.TakesText(found) ? found : null);
    }

    private static bool IsSaidAlike(SchemaShape from, SchemaShape to) =>
        from.Pattern == to.Pattern && from.Format == to.Format && (to.MinLength ?? 0) <= (from.MinLength ?? 0) && to.Values is null && to.Alternatives.Count == 0
        && to.Kinds.HasFlag(SchemaKinds.String);
}
