using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Adapters.Scaffolding;

/// <summary>Lays JSON out for people: what fits on a line stands on one, so that a lens has a line for each of its lines.</summary>
internal static class FileText
{
    private const int LineLength = 150;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(node, 0, text);
        return text.Append('\n').ToString();
    }

    private static void Write(JsonNode? node, int depth, StringBuilder text)
    {
        var line = Line(node);
        if (node is not (JsonObject or JsonArray) || (depth > 0 && (depth * 2) + line.Length <= LineLength))
        {
            text.Append(line);
            return;
        }

        var parts = node is JsonObject whole
            ? whole.Select(member => (Name: Line(member.Key) + ": ", member.Value))
            : node.AsArray().Select(item => (Name: "", Value: item));
        text.Append(node is JsonObject ? '{' : '[');
        var comma = "";
        foreach (var (name, value) in parts)
        {
            text.Append(comma).Append('\n').Append(' ', (depth + 1) * 2).Append(name);
            Write(value, depth + 1, text);
            comma = ",";
        }

        text.Append('\n').Append(' ', depth * 2).Append(node is JsonObject ? '}' : ']');
    }

    private static string Line(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } members => $"{{ {string.Join(", ", members.Select(member => $"{Line(member.Key)}: {Line(member.Value)}"))} }}",
        JsonArray items => $"[{string.Join(", ", items.Select(Line))}]",
        null => "null",
        _ => node.ToJsonString(Plain),
    };
}
