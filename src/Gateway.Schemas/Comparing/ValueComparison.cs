using Gateway.Records;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Comparing;

/// <summary>Compares the kinds of value, and the values, that two shapes take.</summary>
internal static class ValueComparison
{
    private static readonly (SchemaKinds Kind, string Name)[] Names =
    [
        (SchemaKinds.Null, "null"), (SchemaKinds.Boolean, "booleans"), (SchemaKinds.Integer, "whole numbers"), (SchemaKinds.Fraction, "fractions"),
        (SchemaKinds.String, "strings"), (SchemaKinds.Array, "arrays"), (SchemaKinds.Object, "objects"),
    ];

    public static IEnumerable<(Compatibility Compatible, string Reason)> Changes(SchemaShape before, SchemaShape after)
    {
        var (was, isNow) = (Listed(before), Listed(after));
        if (was is not null && isNow is not null)
        {
            foreach (var value in isNow.Where(value => !Holds(was, value)))
                yield return (Compatibility.Writers, $"`{value}` is new");
            foreach (var value in was.Where(value => !Holds(isNow, value)))
                yield return (Compatibility.Readers, $"`{value}` is no longer there");
            yield break;
        }

        if (isNow is not null)
            yield return (Compatibility.Readers, $"only {Text(isNow)} now");
        if (was is not null)
            yield return (Compatibility.Writers, $"no longer only {Text(was)}");
        var (gained, lost) = (Kinds(after) & ~Kinds(before), Kinds(before) & ~Kinds(after));
        // A list that came or went says so of the values themselves.
        if (gained != SchemaKinds.None && was is null)
            yield return (Compatibility.Writers, $"{Text(gained)} as well");
        if (lost != SchemaKinds.None && isNow is null)
            yield return (Compatibility.Readers, $"no longer {Text(lost)}");
    }

    /// <summary>The kinds that a shape takes; where it lists values, theirs.</summary>
    public static SchemaKinds Kinds(SchemaShape shape) =>
        shape.Values?.Aggregate(SchemaKinds.None, (kinds, value) => kinds | KindOf(value)) & shape.Kinds ?? shape.Kinds;

    private static List<RecordValue>? Listed(SchemaShape shape) => shape.Values?.Where(value => shape.Kinds.HasFlag(KindOf(value))).ToList();

    private static bool Holds(List<RecordValue> values, RecordValue value) => values.Exists(other => JsonEquality.AreEqual(value, other));

    private static SchemaKinds KindOf(RecordValue value) => value.Kind switch
    {
        TokenKind.Null => SchemaKinds.Null,
        TokenKind.True or TokenKind.False => SchemaKinds.Boolean,
        TokenKind.Number => ExactNumber.Parse(value.Text).IsInteger ? SchemaKinds.Integer : SchemaKinds.Fraction,
        TokenKind.Array => SchemaKinds.Array,
        TokenKind.Object => SchemaKinds.Object,
        _ => SchemaKinds.String,
    };

    private static string Text(IEnumerable<RecordValue> values) => string.Join(", ", values.Select(value => $"`{value}`"));

    private static string Text(SchemaKinds kinds) => string.Join(" and ", Names.Where(name => kinds.HasFlag(name.Kind)).Select(name => name.Name));
}
