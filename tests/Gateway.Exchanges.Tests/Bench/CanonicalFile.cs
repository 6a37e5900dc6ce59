using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Agreements;
using Gateway.Records;
using Gateway.Tests;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>A canonical schema file, read here as plain JSON and without the product's schema engine.</summary>
internal sealed class CanonicalFile(string record)
{
    private readonly JsonElement _root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Path("schemas"), record, "schema.json"))).RootElement;

    /// <summary>One to four places that a clause could grant: some whole fields, some fields in them.</summary>
    public ImmutableArray<JsonPointer> SomePointers(Random random)
    {
        var all = Places(_root, JsonPointer.Root).ToList();
        return [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => all[random.Next(all.Count)]).Distinct()];
    }

    /// <summary>A record of the schema's members, each there or not; which values they have does not matter to who may see them.</summary>
    public PlainRecord SomeRecord(Random random)
    {
        var members = SomeMembers(_root, random);
        return new PlainRecord(members.ToJsonString());
    }

    /// <summary>The grade that a place needs: its own, else that of the nearest field around it; null where no grade is enough.</summary>
    public Grade? GradeOf(JsonPointer place)
    {
        var schema = _root;
        var grade = "exists";
        foreach (var segment in place.Segments)
        {
            schema = Resolve(schema).GetProperty("properties").GetProperty(segment.Name);
            if (schema.TryGetProperty("grade", out var own))
                grade = own.GetString();
        }

        return grade switch
        {
            "exists" => Grade.Exists,
            "match" => Grade.Match,
            "verify" => Grade.Verify,
            "read" => Grade.Read,
            _ => null,
        };
    }

    private JsonObject SomeMembers(JsonElement schema, Random random)
    {
        var members = new JsonObject();
        foreach (var property in Properties(schema))
        {
            if (random.Next(4) == 0)
                continue;
            JsonNode value = IsObject(property.Value) ? SomeMembers(property.Value, random) : "x";
            if (value is not JsonObject { Count: 0 })
                members[property.Name] = value;
        }

        return members;
    }

    private IEnumerable<JsonPointer> Places(JsonElement schema, JsonPointer at)
    {
        foreach (var property in Properties(schema))
        {
            var place = at.Append(property.Name);
            yield return place;
            foreach (var inside in Places(property.Value, place))
                yield return inside;
        }
    }

    private bool IsObject(JsonElement schema) => Resolve(schema).TryGetProperty("properties", out _);

    private JsonElement.ObjectEnumerator Properties(JsonElement schema) =>
        Resolve(schema).TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default;

    /// <summary>These files refer to their own `$defs` alone, and a definition has no grade.</summary>
    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!["#/$defs/".Length..];
            schema = _root.GetProperty("$defs").GetProperty(name);
        }

        return schema;
    }
}
