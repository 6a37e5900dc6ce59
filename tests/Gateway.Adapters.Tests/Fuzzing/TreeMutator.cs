using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Adapters.Tests.Fuzzing;

/// <summary>Damages JSON as a tree: what comes out is JSON still, and gets past the reader to whoever asks what it says.</summary>
internal sealed class TreeMutator(Random random)
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e400", "123456789012345678901234567890", "\"\"", "\"/\"", "\"#\"", "\"a\"", "\"^(a+)+$\"", "\"/a~1b/0\"",
        "[]", "{}", "\"\\u0000\"", "\"\\ud83d\\udc32\"",
    ];

    /// <summary>The document with a few of its values removed, replaced, moved or doubled; as it was where no tree can hold it.</summary>
    public byte[] Next(byte[] document, byte[] other)
    {
        try
        {
            var root = JsonNode.Parse(document) ?? JsonValue.Create(0);
            for (var changes = 1 + random.Next(random.Next(1, 5)); changes > 0; changes--)
                root = Change(root, JsonNode.Parse(other) ?? root);
            return JsonSerializer.SerializeToUtf8Bytes(root);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            return document;
        }
    }

    private JsonNode Change(JsonNode root, JsonNode other)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
            return root;
        var (holder, key) = places[random.Next(places.Count)];
        switch (random.Next(5))
        {
            case 0:
                Remove(holder, key);
                break;
            case 1:
                Put(holder, key, JsonNode.Parse(Scalars[random.Next(Scalars.Length)]));
                break;
            case 2:
                Put(holder, key, Any(other));
                break;
            case 3 when holder is JsonObject members:
                var value = members[(string)key]?.DeepClone();
                Remove(holder, key);
                members[Name(other)] = value;
                break;
            default:
                if (holder is JsonArray items)
                    items.Add(Any(root));
                else
                    holder.AsObject()[Name(other)] = Any(root);
                break;
        }

        return root;
    }

    private JsonNode? Any(JsonNode root)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
            return root.DeepClone();
        var (holder, key) = places[random.Next(places.Count)];
        return (holder is JsonArray items ? items[(int)key] : holder[(string)key])?.DeepClone();
    }

    private string Name(JsonNode root)
    {
        var names = Places(root).Select(place => place.Key).OfType<string>().ToList();
        return names.Count == 0 ? "a" : names[random.Next(names.Count)];
    }

    private static IEnumerable<(JsonNode Holder, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value).Prepend((members, member.Key))),
        JsonArray items => items.SelectMany((item, i) => Below(item).Prepend((items, i))),
        _ => [],
    };

    private static IEnumerable<(JsonNode Holder, object Key)> Below(JsonNode? node) => node is null ? [] : Places(node);

    private static void Put(JsonNode holder, object key, JsonNode? value)
    {
        if (holder is JsonArray items)
            items[(int)key] = value;
        else
            holder[(string)key] = value;
    }

    private static void Remove(JsonNode holder, object key)
    {
        if (holder is JsonArray items)
            items.RemoveAt((int)key);
        else
            holder.AsObject().Remove((string)key);
    }
}
