using Group = System.Collections.Generic.IReadOnlyList<Gateway.Schemas.SchemaShape>;

namespace Gateway.Schemas.Comparing;

/// <summary>Compares <c>anyOf</c> and <c>oneOf</c>. A group that takes all that the rest of the schema takes says nothing, and is no change.</summary>
internal static class GroupComparison
{
    private const string Untold = "the alternatives are others: whether they take the same cannot be told";

    public static IEnumerable<(Compatibility Compatible, string Reason)> Changes(SchemaShape before, SchemaShape after, Inclusions inclusions, int depth)
    {
        // Cases are compared with their rules.
        var was = before.Alternatives.Except(before.Cases).ToList();
        var isNow = after.Alternatives.Except(after.Cases).ToList();
        var gone = was.Where(group => !isNow.Exists(other => AreSame(before, group, after, other, inclusions, depth))).ToList();
        var come = isNow.Where(group => !was.Exists(other => AreSame(after, group, before, other, inclusions, depth))).ToList();
        if (gone.Count + come.Count == 0)
            return [];
        if (gone.Exists(before.Exclusive.Contains) || come.Exists(after.Exclusive.Contains))
            return [(gone.Count == 0 ? Compatibility.Readers : come.Count == 0 ? Compatibility.Writers : Compatibility.Breaking, "a `oneOf` is another")];
        if (gone.Count == 0)
            return come.TrueForAll(group => Takes(group, before, inclusions, depth)) ? [] : [(Compatibility.Readers, "a choice of alternatives to keep")];
        if (come.Count == 0)
            return gone.TrueForAll(group => Takes(group, after, inclusions, depth)) ? [] : [(Compatibility.Writers, "a choice of alternatives that need not be kept any more")];
        if (gone.Count > 1 || come.Count > 1)
            return [(Compatibility.Breaking, Untold)];
        var writers = gone[0].All(alternative => Takes(come[0], alternative, inclusions, depth)) ? Compatibility.Writers : Compatibility.Breaking;
        var readers = come[0].All(alternative => Takes(gone[0], alternative, inclusions, depth)) ? Compatibility.Readers : Compatibility.Breaking;
        return (writers | readers) switch
        {
            Compatibility.Both => [],
            Compatibility.Writers => [(Compatibility.Writers, "the alternatives take more")],
            Compatibility.Readers => [(Compatibility.Readers, "the alternatives take less")],
            _ => [(Compatibility.Breaking, Untold)],
        };
    }

    private static bool Takes(Group group, SchemaShape narrow, Inclusions inclusions, int depth) => group.Any(alternative => inclusions.Holds(alternative, narrow, depth));

    private static bool AreSame(SchemaShape holder, Group group, SchemaShape otherHolder, Group other, Inclusions inclusions, int depth) =>
        holder.Exclusive.Contains(group) == otherHolder.Exclusive.Contains(other)
        && group.Count == other.Count
        && group.Zip(other).All(pair => inclusions.AreSame(pair.First, pair.Second, depth));
}
