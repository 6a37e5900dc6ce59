using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Schemas.Tests.Properties;

/// <summary>
/// The standard read literally over a document model, slow and plain: what a schema evaluates is a set that is passed up. It knows the
/// keywords that <see cref="RandomJson"/> writes, and shares nothing with the product.
/// </summary>
internal sealed class NaiveValidator(JsonObject root)
{
    /// <summary>What was evaluated, by name or index; null where the value is refused.</summary>
    private sealed record Outcome(HashSet<string> Evaluated);

    public bool Accepts(JsonNode? value) => Evaluate(root, value) is not null;

    private Outcome? Evaluate(JsonNode? schema, JsonNode? value)
    {
        if (schema is not JsonObject rules)
            return schema!.GetValue<bool>() ? new([]) : null;
        if (!Value(rules, value))
            return null;
        var evaluated = new HashSet<string>();
        var holds = (value is not JsonObject members || Members(rules, members, evaluated))
            && (value is not JsonArray items || Items(rules, items, evaluated))
            && Applicators(rules, value, evaluated)
            && (value is not JsonObject left || Rest(rules["unevaluatedProperties"], left.Select(member => (member.Key, member.Value)), evaluated))
            && (value is not JsonArray last || Rest(rules["unevaluatedItems"], last.Select((item, i) => (Index(i), item)), evaluated));
        return holds ? new(evaluated) : null;
    }

    private static bool Value(JsonObject rules, JsonNode? value)
    {
        foreach (var (keyword, rule) in rules)
        {
            var number = value?.GetValueKind() == JsonValueKind.Number ? Number(value) : (decimal?)null;
            var length = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().EnumerateRunes().Count() : (int?)null;
            var holds = keyword switch
            {
                "type" => rule!.AsArray().Any(type => IsOfType(type!.GetValue<string>(), value)),
                "enum" => rule!.AsArray().Any(one => AreEqual(one, value)),
                "const" => AreEqual(rule, value),
                "minimum" => number is null || number >= Number(rule!),
                "maximum" => number is null || number <= Number(rule!),
                "exclusiveMinimum" => number is null || number > Number(rule!),
                "exclusiveMaximum" => number is null || number < Number(rule!),
                "multipleOf" => number is null || number % Number(rule!) == 0,
                "minLength" => length is null || length >= (int)Number(rule!),
                "maxLength" => length is null || length <= (int)Number(rule!),
                "minItems" => value is not JsonArray items || items.Count >= (int)Number(rule!),
                "maxItems" => value is not JsonArray items || items.Count <= (int)Number(rule!),
                "minProperties" => value is not JsonObject members || members.Count >= (int)Number(rule!),
                "maxProperties" => value is not JsonObject members || members.Count <= (int)Number(rule!),
                "required" => value is not JsonObject members || rule!.AsArray().All(name => members.ContainsKey(name!.GetValue<string>())),
                "dependentRequired" => value is not JsonObject members || rule!.AsObject().All(one =>
                    !members.ContainsKey(one.Key) || one.Value!.AsArray().All(name => members.ContainsKey(name!.GetValue<string>()))),
                "uniqueItems" => value is not JsonArray items || !rule!.GetValue<bool>()
                    || !items.Where((item, i) => items.Take(i).Any(other => AreEqual(item, other))).Any(),
                _ => true,
            };
            if (!holds)
                return false;
        }

        return true;
    }

    private bool Members(JsonObject rules, JsonObject value, HashSet<string> evaluated)
    {
        foreach (var (name, member) in value)
        {
            if (rules["propertyNames"] is { } names && Evaluate(names, name) is null)
                return false;
            var schema = rules["properties"] is JsonObject known && known.ContainsKey(name) ? known[name] : rules["additionalProperties"];
            if (schema is null)
                continue;
            if (Evaluate(schema, member) is null)
                return false;
            evaluated.Add(name);
        }

        return true;
    }

    private bool Items(JsonObject rules, JsonArray value, HashSet<string> evaluated)
    {
        var prefix = rules["prefixItems"]?.AsArray();
        for (var i = 0; i < value.Count; i++)
        {
            var schema = i < prefix?.Count ? prefix[i] : rules["items"];
            if (schema is null)
                continue;
            if (Evaluate(schema, value[i]) is null)
                return false;
            evaluated.Add(Index(i));
        }

        if (rules["contains"] is not { } contains)
            return true;
        var found = Enumerable.Range(0, value.Count).Where(i => Evaluate(contains, value[i]) is not null).ToList();
        evaluated.UnionWith(found.Select(Index));
        return found.Count >= (rules["minContains"] is { } fewest ? (int)Number(fewest) : 1)
            && (rules["maxContains"] is not { } most || found.Count <= (int)Number(most));
    }

    private bool Applicators(JsonObject rules, JsonNode? value, HashSet<string> evaluated)
    {
        bool Must(JsonNode? schema)
        {
            var outcome = Evaluate(schema, value);
            evaluated.UnionWith(outcome?.Evaluated ?? []);
            return outcome is not null;
        }

        if (rules["$ref"] is { } reference && !Must(root["$defs"]![reference.GetValue<string>()[^1..]]))
            return false;
        if (rules["allOf"] is JsonArray all && !all.All(Must))
            return false;
        if (rules["anyOf"] is JsonArray any && !any.Select(Must).ToList().Contains(true))
            return false;
        if (rules["oneOf"] is JsonArray one && one.Count(Must) != 1)
            return false;
        if (rules["not"] is { } not && Evaluate(not, value) is not null)
            return false;
        if (rules["if"] is { } condition && rules[Must(condition) ? "then" : "else"] is { } next && !Must(next))
            return false;
        return value is not JsonObject members || rules["dependentSchemas"] is not JsonObject dependent
            || dependent.All(schema => !members.ContainsKey(schema.Key) || Must(schema.Value));
    }

    private bool Rest(JsonNode? schema, IEnumerable<(string Name, JsonNode? Value)> parts, HashSet<string> evaluated)
    {
        if (schema is null)
            return true;
        foreach (var (name, part) in parts.Where(part => !evaluated.Contains(part.Name)).ToList())
        {
            if (Evaluate(schema, part) is null)
                return false;
            evaluated.Add(name);
        }

        return true;
    }

    private static bool IsOfType(string type, JsonNode? value) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type == "number" || (type == "integer" && Number(value!) % 1 == 0),
        JsonValueKind.String => type == "string",
        JsonValueKind.Array => type == "array",
        _ => type == "object",
    };

    private static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        if ((left?.GetValueKind() ?? JsonValueKind.Null) != (right?.GetValueKind() ?? JsonValueKind.Null))
            return false;
        return left switch
        {
            null => true,
            JsonObject members => members.Count == right!.AsObject().Count
                && members.All(member => right.AsObject().ContainsKey(member.Key) && AreEqual(member.Value, right[member.Key])),
            JsonArray items => items.Count == right!.AsArray().Count && items.Zip(right.AsArray()).All(pair => AreEqual(pair.First, pair.Second)),
            _ => left.GetValueKind() == JsonValueKind.Number ? Number(left) == Number(right!) : left.ToJsonString() == right!.ToJsonString(),
        };
    }

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
