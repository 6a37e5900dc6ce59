using Gateway.Schemas;

namespace Gateway.Lenses.Operations.Moves;

/// <summary>What a <c>move</c> reads, the other side can hold: kinds, listed values, formats and bounds; of texts see <see cref="TextRoom"/>.</summary>
internal static class MoveFaults
{
    private const SchemaKinds Containers = SchemaKinds.Array | SchemaKinds.Object;
    private const int DeepestCopy = 16;

    public static IEnumerable<string> Between(SchemaShape national, SchemaShape canonical) =>
        new[] { Fault(national, canonical, Side.National), Fault(canonical, national, Side.Canonical) }.OfType<string>().Distinct();

    private static string? Fault(SchemaShape from, SchemaShape to, Side read)
    {
        var held = from.ValueKinds() & ~SchemaKinds.Null;
        var taken = to.ValueKinds();
        if ((held & Containers) != SchemaKinds.None)
            return IsSame(from, to, 0) ? null : "an object or an array is moved whole only where both schemas say the same of it: use `nest` or `each`";
        var missing = held & ~taken;
        var readable = (missing == SchemaKinds.String && (taken & (SchemaKinds.Boolean | SchemaKinds.Integer)) != SchemaKinds.None) || taken.HasFlag(SchemaKinds.String);
        if (missing != SchemaKinds.None && !readable)
            return $"the {read.Word()} value is {Words(held)} and the other side holds {Words(taken)}: map it by another operation, or change a schema";
        return Listed(from, to, read) ?? Format(from, to, read) ?? NumberBounds.Fault(from, to, read);
    }

    private static string? Listed(SchemaShape from, SchemaShape to, Side read)
    {
        if (to.Codes() is not { } allowed)
            return null;
        if (from.Codes() is not { } codes)
            return $"the {read.Word()} schema lists no values and the other side holds only those it lists: use `code` with a list";
        var lacking = codes.Where(code => !allowed.Any(code.Is)).ToList();
        return lacking.Count == 0 ? null : $"the other side does not list {string.Join(", ", lacking)}: use `code` with a list";
    }

    private static string? Format(SchemaShape from, SchemaShape to, Side read) =>
        to.Format is { } format && from.Format != format
            ? $"the other side holds only a `{format}`, which the {read.Word()} schema does not promise: {(format == "date" ? "use `date`" : $"give it `\"format\": \"{format}\"`")}"
            : null;

    /// <summary>Whether whatever one allows the other allows too: what is copied whole is not looked into again.</summary>
    private static bool IsSame(SchemaShape left, SchemaShape right, int depth)
    {
        if (depth == DeepestCopy || left.ValueKinds() != right.ValueKinds() || left.IsClosed != right.IsClosed || left.Properties.Count != right.Properties.Count)
            return false;
        if ((left.Items is null) != (right.Items is null) || (left.Items is { } item && !IsSame(item, right.Items!, depth + 1)))
            return false;
        return Rules(left).Equals(Rules(right))
            && Listed(left, right, Side.National) is null && Listed(right, left, Side.Canonical) is null
            && left.Alternatives.Count == right.Alternatives.Count
            && left.Alternatives.Zip(right.Alternatives).All(choice => IsSame(choice.First, choice.Second, depth))
            && left.Properties.All(property =>
            right.Property(property.Name) is { } other && other.IsRequired == property.IsRequired && IsSame(property.Shape, other.Shape, depth + 1));
    }

    private static bool IsSame(IReadOnlyList<SchemaShape> left, IReadOnlyList<SchemaShape> right, int depth) =>
        left.Count == right.Count && left.Zip(right).All(alternative => IsSame(alternative.First, alternative.Second, depth + 1));

    private static object Rules(SchemaShape shape) => (
        (shape.MinLength, shape.MaxLength, shape.Pattern, shape.Format),
        (shape.Minimum, shape.Maximum, shape.MultipleOf),
        (shape.MinItems, shape.MaxItems, shape.HasUniqueItems),
        (shape.MinProperties, shape.MaxProperties));

    private static string Words(SchemaKinds kinds) => kinds == SchemaKinds.Any ? "anything" : kinds.ToString().ToLowerInvariant();
}
