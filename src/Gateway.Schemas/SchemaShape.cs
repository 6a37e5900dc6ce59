using System.Collections.Frozen;
using System.Text;
using Gateway.Records;
using Gateway.Schemas.Formats;
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
    private readonly Lazy<Patterns.Pattern?> _pattern;

    internal SchemaShape()
    {
        _byName = new(() => Properties.ToFrozenDictionary(property => property.Name));
        _pattern = new(() => Pattern is null ? null : Patterns.Pattern.Compile(Pattern));
    }

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

    public bool HasUniqueItems { get; internal init; }

    /// <summary>The least number there may be, excluded or not; null where there is none, or it is beyond a decimal.</summary>
    public decimal? Minimum { get; internal init; }

    /// <summary>The greatest number there may be, excluded or not; null where there is none, or it is beyond a decimal.</summary>
    public decimal? Maximum { get; internal init; }

    public decimal? MultipleOf { get; internal init; }

    public int? MinProperties { get; internal init; }

    public int? MaxProperties { get; internal init; }

    /// <summary>Keywords that are not rules, such as <c>title</c>, <c>grade</c> or <c>xml</c>. A nearer one hides one behind a reference.</summary>
    public IReadOnlyDictionary<string, RecordValue> Annotations { get; internal init; } = FrozenDictionary<string, RecordValue>.Empty;

    /// <summary>
    /// Each choice that the value must keep, with the shapes of its alternatives: <c>anyOf</c>, <c>oneOf</c>, <c>if</c> with its
    /// <c>then</c> or its <c>else</c>, and what depends on a member that is there or not.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<SchemaShape>> Alternatives { get; internal init; } = [];

    /// <summary>Those of <see cref="Alternatives"/> of which exactly one is kept.</summary>
    internal IReadOnlyList<IReadOnlyList<SchemaShape>> Exclusive { get; init; } = [];

    /// <summary>Those of <see cref="Alternatives"/> that tell the cases of one of the <see cref="Rules"/>.</summary>
    internal IReadOnlyList<IReadOnlyList<SchemaShape>> Cases { get; init; } = [];

    /// <summary>What else the schema asks; of alternatives, each has its own.</summary>
    internal IReadOnlyList<ShapeRule> Rules { get; init; } = [];

    /// <summary>What one of the items at least looks like (<c>contains</c>); null where the schema asks for none.</summary>
    public SchemaShape? Contains => ContainsReader?.Value;

    internal Lazy<SchemaShape>? AdditionalReader { get; init; }

    internal Lazy<SchemaShape>? ItemsReader { get; init; }

    internal Lazy<SchemaShape>? ContainsReader { get; init; }

    internal Patterns.Pattern? Compiled => _pattern.Value;

    /// <summary>The texts in which a pattern is found.</summary>
    public static SchemaShape OfTexts(string pattern) => new() { Kinds = SchemaKinds.String, Pattern = pattern };

    /// <summary>The member of that name; null where the schema does not speak of it.</summary>
    public SchemaProperty? Property(string name) => _byName.Value.GetValueOrDefault(name);

    /// <summary>The shape of those values that keep one alternative of each choice, which <paramref name="pick"/> names by its number.</summary>
    public SchemaShape Choose(Func<IReadOnlyList<SchemaShape>, int> pick)
    {
        var shape = this;
        while (shape.Alternatives.Count > 0)
            shape = ShapeAlgebra.All([ShapeAlgebra.WithoutChoices(shape), .. shape.Alternatives.Select(choice => choice[pick(choice)])]);
        return shape;
    }

    /// <summary>The shape of values that keep both.</summary>
    public SchemaShape And(SchemaShape other) => ShapeAlgebra.All([this, other]);

    /// <summary>Whether a text may stand here, as far as the shape says: kinds, listed values, length, pattern and format, in some alternative of each choice.</summary>
    public bool TakesText(string text) => TakesText(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="TakesText(string)"/>
    public bool TakesText(ReadOnlySpan<byte> utf8)
    {
        if (!Kinds.HasFlag(SchemaKinds.String) || (Values is not null && !Lists(utf8)))
            return false;
        var length = 0;
        foreach (var unit in utf8)
            length += (unit & 0xC0) == 0x80 ? 0 : 1;
        if (length < (MinLength ?? 0) || length > (MaxLength ?? int.MaxValue))
            return false;
        if (_pattern.Value?.IsMatch(utf8) == false || (Format is { } format && KnownFormats.All.TryGetValue(format, out var keeps) && !keeps(utf8)))
            return false;
        foreach (var choice in Alternatives)
        {
            if (!AnyTakes(choice, utf8))
                return false;
        }

        return true;
    }

    /// <summary>The annotation of that keyword; a missing value where there is none.</summary>
    public RecordValue Annotation(string keyword) => Annotations.GetValueOrDefault(keyword);

    private static bool AnyTakes(IReadOnlyList<SchemaShape> choice, ReadOnlySpan<byte> utf8)
    {
        foreach (var alternative in choice)
        {
            if (alternative.TakesText(utf8))
                return true;
        }

        return false;
    }

    private bool Lists(ReadOnlySpan<byte> utf8)
    {
        foreach (var value in Values!)
        {
            if (value.Kind == TokenKind.String && value.Text.SequenceEqual(utf8))
                return true;
        }

        return false;
    }
}
