using System.Text.Json.Nodes;

namespace Gateway.Adapters.Tests;

/// <summary>Changes one rule of a schema at random: takes it away, or tightens, widens or adds one.</summary>
internal static class SchemaMutation
{
    // What stands directly below these is a name, not a schema.
    private static readonly string[] Named = ["properties", "$defs", "patternProperties", "dependentSchemas"];
    private static readonly string[] Listed = ["anyOf", "oneOf", "allOf", "prefixItems"];
    private static readonly string[] Single = ["items", "not", "if", "then", "else", "additionalProperties", "contains", "propertyNames"];

    /// <summary>Changes the schema; what it did, for people.</summary>
    public static string Change(JsonNode schema, Random random)
    {
        var schemas = Schemas(schema).ToList();
        while (true)
        {
            var chosen = schemas[random.Next(schemas.Count)];
            var before = chosen.ToJsonString();
            if (TryChange(chosen, random))
                return $"`{chosen.GetPath()}`, {before} to {chosen.ToJsonString()}";
        }
    }

    private static bool TryChange(JsonObject schema, Random random)
    {
        var keywords = schema.Select(member => member.Key).Where(keyword => keyword[0] != '$' && keyword is not ("title" or "description")).ToList();
        switch (random.Next(7))
        {
            case 0 when keywords.Count > 0:
                schema.Remove(keywords[random.Next(keywords.Count)]);
                return true;
            case 1 when schema["enum"] is JsonArray { Count: > 1 } values:
                values.RemoveAt(random.Next(values.Count));
                return true;
            case 2 when schema["enum"] is JsonArray values:
                values.Add("ADDED");
                return true;
            case 3 when schema["required"] is JsonArray { Count: > 0 } required:
                required.RemoveAt(random.Next(required.Count));
                return true;
            case 4 when schema["properties"] is JsonObject properties:
                if (random.Next(2) == 0 && properties.Count > 0)
                    properties.Remove(properties.ElementAt(random.Next(properties.Count)).Key);
                else
                    properties["added"] = new JsonObject { ["type"] = "string", ["maxLength"] = 5 };
                return true;
            case 5 when schema["properties"] is JsonObject { Count: > 0 } properties:
                schema["required"] = new JsonArray(properties.ElementAt(random.Next(properties.Count)).Key);
                return true;
            case 6 when schema["type"]?.ToString() == "string":
                schema["maxLength"] = random.Next(1, 200);
                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<JsonObject> Schemas(JsonNode? node)
    {
        if (node is not JsonObject schema)
            return [];
        var below = Named.SelectMany(keyword => (schema[keyword] as JsonObject ?? []).Select(member => member.Value))
            .Concat(Listed.SelectMany(keyword => schema[keyword] as JsonArray ?? []))
            .Concat(Single.Select(keyword => schema[keyword]));
        return below.SelectMany(Schemas).Prepend(schema);
    }
}
