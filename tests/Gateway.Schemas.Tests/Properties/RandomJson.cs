using System.Text.Json.Nodes;

namespace Gateway.Schemas.Tests.Properties;

/// <summary>Small schemas and values drawn at random from a small stock, so that they often meet.</summary>
/// <param name="random">Where it draws from.</param>
/// <param name="wide">Whether it also writes what only whole validators know: patterns, formats, and references by anchor and in dynamic scope.</param>
internal sealed class RandomJson(Random random, bool wide = false)
{
    private static readonly string[] Names = ["a", "b", "c"];
    private static readonly string[] Texts = ["", "a", "ab", "é", "🐲🐲"];
    private static readonly string[] Patterns = ["^a", "b$", "^[ab]*$", "^.$", "^\\d+$", "^\\p{L}+$", "a|é", "^(a|b)(a|b)?$", "[^a]", "^[\\s\\S]{2}$"];
    private static readonly string[] Numbers = ["0", "1", "1.0", "-1", "2.5", "1e1", "10", "0.1", "3"];
    private static readonly string[] Types = ["null", "boolean", "integer", "number", "string", "array", "object"];

    public JsonNode? Value(int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 or 3 => JsonNode.Parse(Pick(Numbers)),
        4 or 5 => wide && random.Next(2) == 0 ? FormatTexts.Any(random) : Pick(Texts),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
        _ => new JsonObject(Names.Where(_ => random.Next(2) == 0).Select(name => KeyValuePair.Create(name, Value(depth - 1)))),
    };

    /// <summary>A schema with definitions that it and they may refer to from inside members and items.</summary>
    public JsonObject Schema()
    {
        var schema = Keywords(3);
        schema["$defs"] = new JsonObject(Names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, Keywords(1))));
        if (wide)
            NamePlaces(schema);
        return schema;
    }

    /// <summary>
    /// Names two definitions, and puts a third in a resource of its own that reaches for the outermost <c>place</c>: this schema's, since
    /// it has one of that name too.
    /// </summary>
    private static void NamePlaces(JsonObject schema)
    {
        var definitions = schema["$defs"]!.AsObject();
        definitions["a"]!["$anchor"] = "named";
        definitions["b"]!["$dynamicAnchor"] = "place";
        definitions["inner"] = new JsonObject
        {
            ["$id"] = "inner",
            ["additionalProperties"] = new JsonObject { ["$dynamicRef"] = "#place" },
            ["$defs"] = new JsonObject { ["own"] = new JsonObject { ["$dynamicAnchor"] = "place", ["type"] = "null" } },
        };
    }

    private JsonNode Subschema(int depth, bool descends) => random.Next(depth > 0 ? 8 : 2) switch
    {
        0 => true,
        1 => random.Next(4) > 0,
        2 when descends => Reference(),
        _ => Keywords(depth - 1),
    };

    private JsonObject Reference() => (wide ? random.Next(5) : 4) switch
    {
        0 => new JsonObject { ["$ref"] = "#named" },
        1 => new JsonObject { ["$dynamicRef"] = "#place" },
        2 => new JsonObject { ["$ref"] = "inner" },
        _ => new JsonObject { ["$ref"] = "#/$defs/" + Pick(Names) },
    };

    private JsonObject Keywords(int depth)
    {
        var schema = new JsonObject();
        for (var count = random.Next(1, 4); count > 0; count--)
            AddKeyword(schema, depth);
        return schema;
    }

    private void AddKeyword(JsonObject schema, int depth)
    {
        if (wide && random.Next(4) == 0)
        {
            AddWideKeyword(schema, depth);
            return;
        }

        switch (random.Next(depth > 0 ? 22 : 9))
        {
            case 0:
                schema["type"] = new JsonArray([.. Types.Where(_ => random.Next(2) == 0).Append(Pick(Types)).Distinct().Select(type => JsonValue.Create(type))]);
                break;
            case 1:
                schema["enum"] = new JsonArray([Value(1), Value(1), Value(0)]);
                break;
            case 2:
                schema[Pick(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])] = JsonNode.Parse(Pick(Numbers));
                break;
            case 3:
                schema["multipleOf"] = JsonNode.Parse(Pick(["1", "0.1", "2.5", "3"]));
                break;
            case 4:
                schema[Pick(["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"])] = random.Next(3);
                break;
            case 5:
                schema["required"] = new JsonArray([Pick(Names)]);
                break;
            case 6:
                schema["uniqueItems"] = random.Next(2) == 0;
                break;
            case 7:
                schema["const"] = Value(1);
                break;
            case 8:
                schema["dependentRequired"] = new JsonObject { [Pick(Names)] = new JsonArray(Pick(Names)) };
                break;
            case 9 or 10:
                schema["properties"] = new JsonObject(Names.Where(_ => random.Next(2) == 0).Select(name => Pair(name, depth, true)));
                break;
            case 11:
                schema[Pick(["additionalProperties", "items", "contains"])] = Subschema(depth, true);
                break;
            case 12:
                schema["prefixItems"] = new JsonArray([Subschema(depth, true), Subschema(depth, true)]);
                break;
            case 13:
                schema[Pick(["unevaluatedProperties", "unevaluatedItems"])] = Subschema(depth, true);
                break;
            case 14 or 15 or 16:
                schema[Pick(["allOf", "anyOf", "oneOf"])] = new JsonArray([Subschema(depth, false), Subschema(depth, false)]);
                break;
            case 17:
                schema["not"] = Subschema(depth, false);
                break;
            case 18:
                schema["if"] = Subschema(depth, false);
                schema[Pick(["then", "else"])] = Subschema(depth, false);
                break;
            case 19:
                schema["dependentSchemas"] = new JsonObject([Pair(Pick(Names), depth, false)]);
                break;
            case 20:
                schema["propertyNames"] = Keywords(0);
                break;
            default:
                schema[Pick(["minContains", "maxContains"])] = random.Next(3);
                schema["contains"] = Subschema(depth, true);
                break;
        }
    }

    private void AddWideKeyword(JsonObject schema, int depth)
    {
        switch (random.Next(depth > 0 ? 4 : 3))
        {
            case 0:
                schema["pattern"] = Pick(Patterns);
                break;
            case 1 or 2:
                schema["format"] = Pick(FormatTexts.Formats);
                break;
            default:
                schema["patternProperties"] = new JsonObject([Pair(Pick(Patterns), depth, true)]);
                break;
        }
    }

    private KeyValuePair<string, JsonNode?> Pair(string name, int depth, bool descends) => new(name, Subschema(depth, descends));

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
