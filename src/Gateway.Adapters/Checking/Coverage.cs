using Gateway.Lenses;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Checking;

/// <summary>How much of the canonical record a national format can carry.</summary>
/// <param name="Members">The canonical members; a code or a name counts as one.</param>
/// <param name="Dropped">Those of them that the format has no place for.</param>
internal sealed record Coverage(int Members, IReadOnlyList<string> Dropped)
{
    private const int Deepest = 12;

    public static Coverage Of(RecordFormat format)
    {
        var members = Leaves(format.Canonical.Shape, JsonPointer.Root).ToList();
        var drops = format.Lens.PossibleLosses
            .Where(loss => loss is { Read: Side.Canonical, Operation: "drop" })
            .Select(loss => loss.At)
            .ToList();
        return new Coverage(members.Count, [.. members.Where(member => drops.Exists(drop => Within(member, drop)))]);
    }

    private static IEnumerable<string> Leaves(SchemaShape shape, JsonPointer at)
    {
        var isOne = shape.Kinds != SchemaKinds.Object || shape.Property("code") is { Shape.Kinds: not SchemaKinds.Object } && shape.Property("original") is not null
            || shape.Property("full") is not null || at.Segments.Length == Deepest;
        return isOne ? [at.ToString()] : shape.Properties.SelectMany(property => Leaves(property.Shape, at.Append(property.Name)));
    }

    private static bool Within(string member, string drop) => member == drop || member.StartsWith(drop + "/", StringComparison.Ordinal);
}
