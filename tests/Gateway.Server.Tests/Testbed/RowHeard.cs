using System.Text;
using System.Text.Json;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tests.Testbed;

/// <summary>One line of a batch's results.</summary>
internal sealed record RowHeard(string Line)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Line).RootElement;

    public long Row => Json.GetProperty("row").GetInt64();

    public int Status => Json.GetProperty("status").GetInt32();

    public string? ExchangeId => Json.TryGetProperty("exchangeId", out var id) ? id.GetString() : null;

    public long Index => Json.GetProperty("receipt").GetProperty("index").GetInt64();

    /// <summary>The code of the problem, such as <c>access/purpose</c>.</summary>
    public string Problem => string.Join('/', Json.GetProperty("problem").GetProperty("type").GetString()!.Split(':')[3..]);

    /// <summary>The answer's bytes as the format says they are found: from behind the member's name to the end of the line's object.</summary>
    public byte[] Body
    {
        get
        {
            const string Name = ",\"body\":";
            return Encoding.UTF8.GetBytes(Line[(Line.IndexOf(Name, StringComparison.Ordinal) + Name.Length)..^1]);
        }
    }

    public TreeHash Hash(string member)
    {
        Assert.True(TreeHash.TryParse(Json.GetProperty("receipt").GetProperty(member).GetString(), out var hash));
        return hash;
    }
}
