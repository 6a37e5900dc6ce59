using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Gateway.Records;
using Gateway.Schemas.Documents;
using Gateway.Schemas.Values;

namespace Gateway.Schemas.Shapes;

/// <summary>The shape that a schema's own keywords give, without what it refers to.</summary>
internal static class OwnShape
{
    private static readonly FrozenSet<string> Rules = FrozenSet.ToFrozenSet(
    [
        "$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$defs", "definitions", "$comment", "type", "const",
        "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems",
        "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired",
        "dependencies", "dependentSchemas", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "properties", "patternProperties",
        "additionalProperties", "propertyNames", "prefixItems", "items", "contains", "unevaluatedProperties", "unevaluatedItems", "format",
    ]);

    public static SchemaShape Read(SchemaPlace place, Func<JsonPointer, RecordValue, SchemaShape> read)
    {
        var schema = place.Value;
        return new SchemaShape
        {
            Kinds = Kinds(schema["type"u8]),
            Properties = Properties(place, read),
            IsClosed = schema["additionalProperties"u8].Kind == TokenKind.False && schema["patternProperties"u8].Count == 0,
            AdditionalReader = schema["additionalProperties"u8].Kind == TokenKind.Object ? Later(place, "additionalProperties", read) : null,
            ItemsReader = schema["items"u8].Exists ? Later(place, "items", read) : null,
            PrefixItems = Prefix(place, read),
            Values = Values(schema),
            Format = Text(schema["format"u8]),
            Pattern = Text(schema["pattern"u8]),
            MinLength = Count(schema["minLength"u8]),
            MaxLength = Count(schema["maxLength"u8]),
            MinItems = Count(schema["minItems"u8]),
            MaxItems = Count(schema["maxItems"u8]),
            HasUniqueItems = schema["uniqueItems"u8].Kind == TokenKind.True,
            ContainsReader = schema["contains"u8].Exists && Count(schema["minContains"u8]) is not 0 ? Later(place, "contains", read) : null,
            Minimum = Bound(schema["minimum"u8], schema["exclusiveMinimum"u8], Math.Max),
            Maximum = Bound(schema["maximum"u8], schema["exclusiveMaximum"u8], Math.Min),
            MultipleOf = Number(schema["multipleOf"u8]),
            MinProperties = Count(schema["minProperties"u8]),
            MaxProperties = Count(schema["maxProperties"u8]),
            Annotations = Annotations(schema),
            Rules = ShapeRules.Read(place, read),
        };
    }

    private static SchemaKinds Kinds(RecordValue type)
    {
        if (!type.Exists)
            return SchemaKinds.Any;
        if (type.Kind == TokenKind.String)
            return Kind(type);
        var kinds = SchemaKinds.None;
        foreach (var item in type.Items)
            kinds |= Kind(item);
        return kinds;
    }

    private static SchemaKinds Kind(RecordValue name) => name.ToString() switch
    {
        "null" => SchemaKinds.Null,
        "boolean" => SchemaKinds.Boolean,
        "integer" => SchemaKinds.Integer,
        "number" => SchemaKinds.Number,
        "string" => SchemaKinds.String,
        "array" => SchemaKinds.Array,
        _ => SchemaKinds.Object,
    };

    private static List<SchemaProperty> Properties(SchemaPlace place, Func<JsonPointer, RecordValue, SchemaShape> read)
    {
        var required = new List<string>();
        foreach (var name in place.Value["required"u8].Items)
            required.Add(name.ToString());
        var properties = new List<SchemaProperty>();
        foreach (var member in place.Value["properties"u8].Members)
        {
            var name = Encoding.UTF8.GetString(member.Name);
            var (at, value) = (place.At.Append("properties").Append(name), member.Value);
            properties.Add(new SchemaProperty(name, required.Contains(name), () => read(at, value)));
        }

        foreach (var name in required.Distinct().Where(name => properties.TrueForAll(property => property.Name != name)))
            properties.Add(new SchemaProperty(name, true, () => Undescribed(place, read)));
        return properties;
    }

    /// <summary>What a member looks like that is required and not described; nothing, where the schema contradicts itself.</summary>
    private static SchemaShape Undescribed(SchemaPlace place, Func<JsonPointer, RecordValue, SchemaShape> read) =>
        place.Value["additionalProperties"u8] is { Exists: true } other && place.Value["patternProperties"u8].Count == 0
            ? read(place.At.Append("additionalProperties"), other)
            : ShapeAlgebra.Anything;

    private static List<SchemaShape> Prefix(SchemaPlace place, Func<JsonPointer, RecordValue, SchemaShape> read)
    {
        var shapes = new List<SchemaShape>();
        foreach (var item in place.Value["prefixItems"u8].Items)
            shapes.Add(read(place.At.Append("prefixItems").Append(shapes.Count), item));
        return shapes;
    }

    private static Lazy<SchemaShape> Later(SchemaPlace place, string keyword, Func<JsonPointer, RecordValue, SchemaShape> read) =>
        new(() => read(place.At.Append(keyword), place.Value[Encoding.UTF8.GetBytes(keyword)]));

    private static List<RecordValue>? Values(RecordValue schema)
    {
        if (schema["const"u8] is { Exists: true } constant)
            return [constant];
        if (!schema["enum"u8].Exists)
            return null;
        var values = new List<RecordValue>();
        foreach (var item in schema["enum"u8].Items)
            values.Add(item);
        return values;
    }

    private static string? Text(RecordValue value) => value.Exists ? value.ToString() : null;

    private static int? Count(RecordValue value) => value.Exists ? ExactNumber.Parse(value.Text).ToCount() : null;

    private static decimal? Number(RecordValue value) =>
        decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Bound(RecordValue included, RecordValue excluded, Func<decimal, decimal, decimal> nearer) => (Number(included), Number(excluded)) switch
    {
        ({ } one, { } other) => nearer(one, other),
        var (one, other) => one ?? other,
    };

    private static FrozenDictionary<string, RecordValue> Annotations(RecordValue schema)
    {
        var annotations = new Dictionary<string, RecordValue>();
        foreach (var member in schema.Members)
        {
            var name = Encoding.UTF8.GetString(member.Name);
            if (!Rules.Contains(name))
                annotations.Add(name, member.Value);
        }

        return annotations.ToFrozenDictionary();
    }
}
