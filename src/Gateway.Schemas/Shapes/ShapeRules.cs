using System.Text;
using Gateway.Records;
using Gateway.Schemas.Documents;

namespace Gateway.Schemas.Shapes;

/// <summary>Reads the rules of a schema's own keywords that have no other place in its shape.</summary>
internal static class ShapeRules
{
    private static readonly string[] Plain =
    [
        "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "pattern", "format", "minContains", "maxContains", "minProperties",
        "maxProperties", "dependentRequired",
    ];

    private static readonly string[] OfOneSchema = ["not", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties"];

    private static readonly string[] OfNamedSchemas = ["dependentSchemas", "patternProperties"];

    private static readonly string[] Conditional = ["if", "then", "else"];

    public static IReadOnlyList<ShapeRule> Read(SchemaPlace place, Func<JsonPointer, RecordValue, SchemaShape> read)
    {
        var schema = place.Value;
        var rules = new List<ShapeRule>();
        foreach (var keyword in Plain.Where(keyword => Value(schema, keyword).Exists))
            rules.Add(Rule(keyword, Value(schema, keyword)));
        if (schema["uniqueItems"u8].Kind == TokenKind.True)
            rules.Add(Rule("uniqueItems", schema["uniqueItems"u8]));
        // Which members a closed schema with patterns takes, no list of members says.
        if (schema["patternProperties"u8].Count > 0 && schema["additionalProperties"u8].Kind == TokenKind.False)
            rules.Add(Rule("additionalProperties", schema["properties"u8]));
        foreach (var keyword in OfOneSchema.Where(keyword => Value(schema, keyword).Exists))
            rules.Add(Rule(keyword, () => [read(place.At.Append(keyword), Value(schema, keyword))]));
        foreach (var keyword in OfNamedSchemas)
        {
            foreach (var member in Value(schema, keyword).Members)
            {
                var (name, value) = (Encoding.UTF8.GetString(member.Name), member.Value);
                rules.Add(Rule($"{keyword} {name}", () => [read(place.At.Append(keyword).Append(name), value)]));
            }
        }

        if (schema["prefixItems"u8].Exists)
            rules.Add(Rule("prefixItems", () => Items(place, read)));
        if (schema["if"u8].Exists)
            rules.Add(Rule("if", () => [.. Conditional.Select(keyword => Value(schema, keyword) is { Exists: true } value ? read(place.At.Append(keyword), value) : ShapeAlgebra.Anything)]));
        return rules;
    }

    private static List<SchemaShape> Items(SchemaPlace place, Func<JsonPointer, RecordValue, SchemaShape> read)
    {
        var shapes = new List<SchemaShape>();
        foreach (var item in place.Value["prefixItems"u8].Items)
            shapes.Add(read(place.At.Append("prefixItems").Append(shapes.Count), item));
        return shapes;
    }

    private static ShapeRule Rule(string keyword, RecordValue value) => new(keyword, value, new([]));

    private static ShapeRule Rule(string keyword, Func<IReadOnlyList<SchemaShape>> parts) => new(keyword, default, new(parts));

    private static RecordValue Value(RecordValue schema, string keyword) => schema[Encoding.UTF8.GetBytes(keyword)];
}
