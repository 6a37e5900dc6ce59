using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Records;
using Gateway.Schemas;

namespace Gateway.Adapters.Scaffolding;

/// <summary>The first schema of a record, from its samples: closed objects, every member marked as a guess.</summary>
internal sealed class SchemaDraft(SampleRecords samples, IReadOnlyDictionary<JsonPointer, JsonPointer> pairs, SchemaShape canonical)
{
    private static readonly (SchemaKinds Kind, string Name)[] Names =
    [
        (SchemaKinds.Object, "object"), (SchemaKinds.Array, "array"), (SchemaKinds.String, "string"), (SchemaKinds.Integer, "integer"),
        (SchemaKinds.Fraction, "number"), (SchemaKinds.Boolean, "boolean"), (SchemaKinds.Null, "null"),
    ];

    public JsonObject ToFile(string system)
    {
        var file = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:gateway:schema:{system}:{samples.Record}:1.0",
            ["title"] = samples.Record,
        };
        if (samples.XmlRoot is { } root)
            file["xml"] = new JsonObject { ["name"] = root.LocalName };
        foreach (var (name, value) in Object(samples.Seen, JsonPointer.Root))
            file[name] = value?.DeepClone();
        return file;
    }

    private JsonObject Object(Observed place, JsonPointer at)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, member) in place.Members)
        {
            var here = at.Append(name);
            var always = member.Count == place.Count;
            var certain = always && CertainPresence.Of(here, pairs, canonical);
            var note = string.Create(CultureInfo.InvariantCulture, $"in {member.Count} of {place.Count}: {Why(member)}{(always && !certain ? "; not required, because what it comes from may be absent" : "")}");
            var schema = new JsonObject { ["guess"] = note };
            foreach (var (keyword, value) in Value(member, here))
                schema[keyword] = value?.DeepClone();
            properties[name] = schema;
            if (certain)
                required.Add(name);
        }

        var shape = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            shape["required"] = required;
        shape["additionalProperties"] = false;
        return shape;
    }

    private JsonObject Value(Observed place, JsonPointer at)
    {
        if (place.IsObject)
            return Object(place, at);
        var schema = new JsonObject();
        var kinds = place.Kinds & ~SchemaKinds.Null;
        if (kinds == SchemaKinds.String)
            place.Form.Describe(schema);
        else
            schema["type"] = Types(kinds);
        if (place.IsArray)
        {
            schema["items"] = place.Items is { } items ? Value(items, at.Append("*")) : new JsonObject { ["type"] = "string" };
            schema["minItems"] = place.LeastItems;
        }

        if (kinds != place.Kinds)
            AddNull(schema, kinds);
        return schema;
    }

    private static void AddNull(JsonObject schema, SchemaKinds kinds)
    {
        if (schema["enum"] is JsonArray values)
            values.Add(null);
        else
            schema["type"] = Types(kinds | SchemaKinds.Null);
    }

    private static JsonNode? Types(SchemaKinds kinds)
    {
        // A number holds whole ones too.
        var held = kinds.HasFlag(SchemaKinds.Fraction) ? kinds & ~SchemaKinds.Integer : kinds;
        var names = Names.Where(pair => held.HasFlag(pair.Kind)).Select(pair => JsonValue.Create(pair.Name)).ToArray();
        return names.Length == 1 ? names[0] : new JsonArray([.. names]);
    }

    private static string Why(Observed member) => member.Kinds == SchemaKinds.String
        ? member.Form.Why
        : string.Join(" or ", Names.Where(pair => member.Kinds.HasFlag(pair.Kind)).Select(pair => pair.Name));
}
