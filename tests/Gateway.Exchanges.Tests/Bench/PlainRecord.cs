using System.Text;
using System.Text.Json;
using Gateway.Records;
using Gateway.Records.Json;

namespace Gateway.Exchanges.Tests.Bench;

/// <summary>A record as plain JSON text.</summary>
internal sealed class PlainRecord(string json)
{
    public TokenTable Read() => JsonRecord.TryRead(Encoding.UTF8.GetBytes(json), RecordLimits.Exchange, out var record, out var finding)
        ? record
        : throw new InvalidOperationException(finding.Code);

    /// <summary>Where its values stand; an array counts as one value.</summary>
    public IReadOnlyList<JsonPointer> Leaves()
    {
        var leaves = new List<JsonPointer>();
        Collect(JsonDocument.Parse(json).RootElement, JsonPointer.Root, leaves);
        return leaves;
    }

    private static void Collect(JsonElement value, JsonPointer at, List<JsonPointer> leaves)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            leaves.Add(at);
            return;
        }

        foreach (var member in value.EnumerateObject())
            Collect(member.Value, at.Append(member.Name), leaves);
    }
}
