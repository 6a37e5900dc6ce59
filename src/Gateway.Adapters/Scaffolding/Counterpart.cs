using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Scaffolding;

/// <summary>What is thought to be the canonical counterpart of a national member.</summary>
/// <param name="Canonical">Null where there is none, or none that is certain enough to be written down.</param>
/// <param name="Why">Why it is thought so, or why not.</param>
internal sealed record Counterpart(CanonicalMember? Canonical, string Why)
{
    /// <summary>
    /// Looks for a member of that name and of a kind that can hold what was seen. A false friend has no counterpart: its form says nothing.
    /// </summary>
    /// <param name="national">Where the national member stands.</param>
    /// <param name="seen">What the samples hold there.</param>
    /// <param name="members">The canonical members that nothing has been matched with yet.</param>
    public static Counterpart Of(JsonPointer national, Observed seen, IReadOnlyCollection<CanonicalMember> members)
    {
        var words = Words.Of(national.Segments[^1].Name);
        if (FalseFriend.In(words) is { } friend)
            return new Counterpart(null, $"{friend}: ask the register which it means");
        var named = members.Where(member => FieldWords.Name(words, member.At)).ToList();
        if (named.Count > 1 && national.Segments.Length > 1)
        {
            var around = Words.Of(national.Segments[^2].Name);
            var nearer = named.Where(member => member.At.Segments.Length > 1 && FieldWords.Name(around, member.At.Parent)).ToList();
            named = nearer.Count > 0 ? nearer : named;
        }

        return named switch
        {
            [] => new Counterpart(null, "no canonical member has a name like this"),
            [var only] when Holds(only, seen) => new Counterpart(only, $"the name fits `{only.At}`; {Seen(seen)}"),
            [var only] => new Counterpart(null, $"the name fits `{only.At}`, what it holds does not: {Seen(seen)}"),
            _ => new Counterpart(null, $"the name fits {string.Join(" and ", named.Select(member => $"`{member.At}`"))}"),
        };
    }

    private static string Seen(Observed seen) => seen.Kinds == SchemaKinds.String ? seen.Form.Why : seen.Kinds.ToString().ToLowerInvariant();

    private static bool Holds(CanonicalMember member, Observed seen)
    {
        var held = seen.Kinds & ~SchemaKinds.Null;
        if (held == SchemaKinds.Array || member.Shape.Kinds == SchemaKinds.Array)
            return held == member.Shape.Kinds;
        if (held == SchemaKinds.Object)
            return false;
        if (member.IsName)
            return held == SchemaKinds.String;
        if (member.Codes is not null)
            return seen.Form.Listed is not null || held == SchemaKinds.Boolean || member.IsCoded;
        if (member.IsDate)
            return seen.Form.Dates is not null;
        if (member.Shape.Format is { } format)
            return seen.Form.Format == format;
        return (held & ~member.Shape.Kinds) == 0 || member.Shape.Kinds.HasFlag(SchemaKinds.String);
    }
}
