using System.Collections.Frozen;
using Gateway.Records;
using Gateway.Schemas.Shapes;

namespace Gateway.Schemas;

/// <summary>
/// What a schema says of the values it allows, with references followed and <c>allOf</c> joined. Of alternatives (<c>anyOf</c>,
/// <c>oneOf</c>, <c>if</c>) it is the union: what any of them allows, and what all of them require. It never says less than the schema
/// allows, but it may say more; the compiled schema alone decides.
/// </summary>
public sealed class SchemaShape
{
    private readonly Lazy<FrozenDictionary<string, SchemaProperty>> _byName;

    internal SchemaShape() => _byName = new(() => Properties.ToFrozenDictionary(property => property.Name));

    public SchemaKinds Kinds { get; internal init; } = SchemaKinds.Any;

    /// <summary>Members in the order of the schema; those that are required and not described come last.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; internal init; } = [];

    /// <summary>Whether other members than <see cref="Properties"/> are refused.</summary>
    public bool IsClosed { get; internal init; }

    /// <summary>What other members look like, where the schema says; null where it does not, or refuses them.</summary>
    public SchemaShape? Additional => AdditionalReader?.Value;

    /// <summary>What items look like after <see cref="PrefixItems"/>; null where the schema does not say.</summary>
    public SchemaShape? Items => ItemsReader?.Value;

    /// <summary>The first items, where each has its own schema.</summary>
    public IReadOnlyList<SchemaShape> PrefixItems { get; internal init; } = [];

    /// <summary>The values of <c>enum</c> or <c>const</c>; null where there is no such list.</summary>
    public IReadOnlyList<RecordValue>? Values { get; internal init; }

    public string? Format { get; internal init; }

    public string? Pattern { get; internal init; }

    /// <summary>In code points, as for <see cref="MaxLength"/>.</summary>
    public int? MinLength { get; internal init; }

    public int? MaxLength { get; internal init; }

    public int? MinItems { get; internal init; }

    public int? MaxItems { get; internal init; }

    /// <summary>Keywords that are not rules, such as <c>title</c>, <c>grade</c> or <c>xml</c>. A nearer one hides one behind a reference.</summary>
    public IReadOnlyDictionary<string, RecordValue> Annotations { get; internal init; } = FrozenDictionary<string, RecordValue>.Empty;

    /// <summary>Each <c>anyOf</c> and <c>oneOf</c> that the value must keep, with the shapes of its alternatives.</summary>
    public IReadOnlyList<IReadOnlyList<SchemaShape>> Alternatives { get; internal init; } = [];

    /// <summary>Those of <see cref="Alternatives"/> of which exactly one is kept.</summary>
    internal IReadOnlyList<IReadOnlyList<SchemaShape>> Exclusive { get; init; } = [];

    /// <summary>What else the schema asks; of alternatives, each has its own.</summary>
    internal IReadOnlyList<ShapeRule> Rules { get; init; } = [];

    internal Lazy<SchemaShape>? AdditionalReader { get; init; }

    internal Lazy<SchemaShape>? ItemsReader { get; init; }

    /// <summary>The member of that name; null where the schema does not speak of it.</summary>
    public SchemaProperty? Property(string name) => _byName.Value.GetValueOrDefault(name);

    /// <summary>The annotation of that keyword; a missing value where there is none.</summary>
    public RecordValue Annotation(string keyword) => Annotations.GetValueOrDefault(keyword);
}
