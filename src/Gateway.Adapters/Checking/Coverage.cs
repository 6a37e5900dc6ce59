using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Checking;

/// <summary>How much of one side's record the other side can carry.</summary>
/// <param name="Members">How many members that side has; a code, a name or an array of texts counts as one.</param>
/// <param name="Dropped">Those of them that the other side has no place for.</param>
internal sealed record Coverage(int Members, IReadOnlyList<string> Dropped)
{
    private const int Deepest = 12;

    public int Carried => Members - Dropped.Count;

    public static Coverage Of(RecordFormat format, Side side)
    {
        var members = Leaves(side == Side.National ? format.Schema.Shape : format.Canonical.Shape, "", 0).ToList();
        var drops = format.Lens.PossibleLosses
            .Where(loss => loss.Read == side && loss.Operation == "drop")
            .Select(loss => loss.At)
            .ToList();
        return new Coverage(members.Count, [.. members.Where(member => drops.Exists(drop => Within(member, drop)))]);
    }

    private static IEnumerable<string> Leaves(SchemaShape shape, string at, int depth)
    {
        if (depth == Deepest)
            return [at];
        if (shape.Kinds == SchemaKinds.Array && shape.Items is { Kinds: SchemaKinds.Object } items)
            return Leaves(items, at + "/*", depth + 1);
        var isOne = shape.Kinds != SchemaKinds.Object || shape.Property("code") is { Shape.Kinds: not SchemaKinds.Object } && shape.Property("original") is not null
            || shape.Property("full") is not null;
        return isOne ? [at] : shape.Properties.SelectMany(property => Leaves(property.Shape, at + JsonPointer.Root.Append(property.Name), depth + 1));
    }

    private static bool Within(string member, string drop) => member == drop || member.StartsWith(drop + "/", StringComparison.Ordinal);
}
