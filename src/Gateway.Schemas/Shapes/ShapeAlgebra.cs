using Gateway.Records;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Shapes;

/// <summary>Joins shapes: a value that has all of them, or any of them.</summary>
internal static class ShapeAlgebra
{
    public static SchemaShape Anything { get; } = new();

    public static SchemaShape Nothing { get; } = new() { Kinds = SchemaKinds.None, IsClosed = true, Values = [] };

    /// <summary>Refuses members that nothing else speaks of.</summary>
    public static SchemaShape Closing { get; } = new() { IsClosed = true };

    public static SchemaShape All(IReadOnlyList<SchemaShape> joined)
    {
        // A schema that is met by two ways is one.
        IReadOnlyList<SchemaShape> shapes = [.. joined.Distinct()];
        if (shapes.Count < 2)
            return shapes.Count == 0 ? Anything : shapes[0];
        var properties = shapes.SelectMany(shape => shape.Properties).Select(property => property.Name).Distinct()
            .Where(name => shapes.All(shape => ReferenceEquals(shape, Closing) || !shape.IsClosed || shape.Property(name) is not null))
            .Select(name => Property(name, shapes, isRequired: shapes.Any(shape => shape.Property(name) is { IsRequired: true }), All));
        return new SchemaShape
        {
            Kinds = shapes.Aggregate(SchemaKinds.Any, (kinds, shape) => kinds & shape.Kinds),
            Properties = [.. properties],
            IsClosed = shapes.Any(shape => shape.IsClosed),
            AdditionalReader = Later(shapes, shape => shape.AdditionalReader, All),
            ItemsReader = Later(shapes, shape => shape.ItemsReader, All),
            PrefixItems = shapes.MaxBy(shape => shape.PrefixItems.Count)!.PrefixItems,
            Values = shapes.Select(shape => shape.Values).OfType<IReadOnlyList<RecordValue>>().Aggregate((IReadOnlyList<RecordValue>?)null, Common),
            Format = shapes.Select(shape => shape.Format).FirstOrDefault(format => format is not null),
            Pattern = shapes.Select(shape => shape.Pattern).FirstOrDefault(pattern => pattern is not null),
            MinLength = shapes.Max(shape => shape.MinLength),
            MaxLength = shapes.Min(shape => shape.MaxLength),
            MinItems = shapes.Max(shape => shape.MinItems),
            MaxItems = shapes.Min(shape => shape.MaxItems),
            HasUniqueItems = shapes.Any(shape => shape.HasUniqueItems),
            ContainsReader = shapes.Select(shape => shape.ContainsReader).FirstOrDefault(reader => reader is not null),
            Minimum = shapes.Max(shape => shape.Minimum),
            Maximum = shapes.Min(shape => shape.Maximum),
            MultipleOf = shapes.Max(shape => shape.MultipleOf),
            MinProperties = shapes.Max(shape => shape.MinProperties),
            MaxProperties = shapes.Min(shape => shape.MaxProperties),
            Annotations = Nearest(shapes),
            Alternatives = [.. shapes.SelectMany(shape => shape.Alternatives)],
            Exclusive = [.. shapes.SelectMany(shape => shape.Exclusive)],
            Cases = [.. shapes.SelectMany(shape => shape.Cases)],
            Rules = [.. shapes.SelectMany(shape => shape.Rules)],
        };
    }

    public static SchemaShape Any(IReadOnlyList<SchemaShape> shapes)
    {
        if (shapes.Count < 2)
            return shapes.Count == 0 ? Nothing : shapes[0];
        var properties = shapes.SelectMany(shape => shape.Properties).Select(property => property.Name).Distinct()
            .Select(name => new SchemaProperty(
                name,
                shapes.All(shape => shape.Property(name) is { IsRequired: true }),
                () => Any([.. shapes.Where(shape => !shape.IsClosed || shape.Property(name) is not null).Select(shape => shape.Property(name)?.Shape ?? shape.Additional ?? Anything)])));
        return new SchemaShape
        {
            Kinds = shapes.Aggregate(SchemaKinds.None, (kinds, shape) => kinds | shape.Kinds),
            Properties = [.. properties],
            IsClosed = shapes.All(shape => shape.IsClosed),
            AdditionalReader = shapes.All(shape => shape.AdditionalReader is not null) ? Later(shapes, shape => shape.AdditionalReader, Any) : null,
            ItemsReader = shapes.All(shape => shape.ItemsReader is not null) ? Later(shapes, shape => shape.ItemsReader, Any) : null,
            Values = shapes.All(shape => shape.Values is not null) ? [.. shapes.SelectMany(shape => shape.Values!)] : null,
            Format = Same(shapes, shape => shape.Format),
            Pattern = Same(shapes, shape => shape.Pattern),
            MinLength = shapes.All(shape => shape.MinLength is not null) ? shapes.Min(shape => shape.MinLength) : null,
            MaxLength = shapes.All(shape => shape.MaxLength is not null) ? shapes.Max(shape => shape.MaxLength) : null,
            MinItems = shapes.All(shape => shape.MinItems is not null) ? shapes.Min(shape => shape.MinItems) : null,
            MaxItems = shapes.All(shape => shape.MaxItems is not null) ? shapes.Max(shape => shape.MaxItems) : null,
            HasUniqueItems = shapes.All(shape => shape.HasUniqueItems),
            Minimum = shapes.All(shape => shape.Minimum is not null) ? shapes.Min(shape => shape.Minimum) : null,
            Maximum = shapes.All(shape => shape.Maximum is not null) ? shapes.Max(shape => shape.Maximum) : null,
            MinProperties = shapes.All(shape => shape.MinProperties is not null) ? shapes.Min(shape => shape.MinProperties) : null,
            MaxProperties = shapes.All(shape => shape.MaxProperties is not null) ? shapes.Max(shape => shape.MaxProperties) : null,
            Annotations = Nearest(shapes),
        };
    }

    /// <summary>The union of alternatives, which also keeps them apart.</summary>
    public static SchemaShape Choice(IReadOnlyList<SchemaShape> shapes, bool isExclusive) =>
        All([Any(shapes), new SchemaShape { Alternatives = [shapes], Exclusive = isExclusive ? [shapes] : [] }]);

    /// <summary>The same but for the choices, of which the union is all that is left.</summary>
    public static SchemaShape WithoutChoices(SchemaShape shape) => new()
    {
        Kinds = shape.Kinds,
        Properties = shape.Properties,
        IsClosed = shape.IsClosed,
        AdditionalReader = shape.AdditionalReader,
        ItemsReader = shape.ItemsReader,
        PrefixItems = shape.PrefixItems,
        Values = shape.Values,
        Format = shape.Format,
        Pattern = shape.Pattern,
        MinLength = shape.MinLength,
        MaxLength = shape.MaxLength,
        MinItems = shape.MinItems,
        MaxItems = shape.MaxItems,
        HasUniqueItems = shape.HasUniqueItems,
        ContainsReader = shape.ContainsReader,
        Minimum = shape.Minimum,
        Maximum = shape.Maximum,
        MultipleOf = shape.MultipleOf,
        MinProperties = shape.MinProperties,
        MaxProperties = shape.MaxProperties,
        Annotations = shape.Annotations,
        Rules = shape.Rules,
    };

    /// <summary>Members that must be there.</summary>
    public static SchemaShape Requiring(params IEnumerable<string> names) =>
        new() { Properties = [.. names.Distinct().Select(name => new SchemaProperty(name, true, () => Anything))] };

    /// <summary>A member that must not be there.</summary>
    public static SchemaShape Lacking(string name) => new() { Properties = [new SchemaProperty(name, false, () => Nothing)] };

    /// <summary>The same for the cases of a rule, one of which every value is.</summary>
    public static SchemaShape Case(IReadOnlyList<SchemaShape> shapes) =>
        All([Any(shapes), new SchemaShape { Alternatives = [shapes], Cases = [shapes] }]);

    private static SchemaProperty Property(
        string name, IReadOnlyList<SchemaShape> shapes, bool isRequired, Func<IReadOnlyList<SchemaShape>, SchemaShape> join) =>
        new(name, isRequired, () => join([.. shapes.Select(shape => shape.Property(name)?.Shape).OfType<SchemaShape>()]));

    private static Lazy<SchemaShape>? Later(
        IReadOnlyList<SchemaShape> shapes, Func<SchemaShape, Lazy<SchemaShape>?> part, Func<IReadOnlyList<SchemaShape>, SchemaShape> join)
    {
        var parts = shapes.Select(part).OfType<Lazy<SchemaShape>>().ToList();
        return parts.Count < 2 ? parts.FirstOrDefault() : new(() => join([.. parts.Select(shape => shape.Value)]));
    }

    private static IReadOnlyList<RecordValue> Common(IReadOnlyList<RecordValue>? left, IReadOnlyList<RecordValue> right) =>
        left is null ? right : [.. left.Where(value => right.Any(other => JsonEquality.AreEqual(value, other)))];

    private static string? Same(IReadOnlyList<SchemaShape> shapes, Func<SchemaShape, string?> part) =>
        shapes.Select(part).Distinct().Count() == 1 ? part(shapes[0]) : null;

    private static Dictionary<string, RecordValue> Nearest(IReadOnlyList<SchemaShape> shapes)
    {
        var annotations = new Dictionary<string, RecordValue>();
        foreach (var (name, value) in shapes.SelectMany(shape => shape.Annotations))
            annotations.TryAdd(name, value);
        return annotations;
    }
}
