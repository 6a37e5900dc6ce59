using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Gateway.TransparencyLog;

namespace Gateway.Server.Tests.Testbed;

/// <summary>What came back from the gateway.</summary>
internal sealed record Heard(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string ExchangeId => Headers["Exchange-Id"];

    /// <summary>The part of the freshness header before its moment; null where there is none.</summary>
    public string? Freshness => Headers.GetValueOrDefault("Exchange-Freshness")?.Split(';')[0];

    public bool HasReceipt => Headers.ContainsKey("Exchange-Receipt");

    public long Index => long.Parse(Part("index"), CultureInfo.InvariantCulture);

    public TreeHash Leaf => Hash("leaf");

    public TreeHash QuestionSalt => Hash("question-salt");

    public TreeHash AnswerSalt => Hash("answer-salt");

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The answer as XML.</summary>
    public System.Xml.Linq.XElement Xml => System.Xml.Linq.XElement.Parse(Text);

    /// <summary>The code of the problem, such as <c>access/purpose</c>; fails where the reply is no problem document.</summary>
    public string Problem
    {
        get
        {
            Assert.Equal("application/problem+json", Headers.GetValueOrDefault("Content-Type"));
            var type = Json.GetProperty("type").GetString()!;
            Assert.StartsWith("urn:gateway:problem:", type, StringComparison.Ordinal);
            return string.Join('/', type.Split(':')[3..]);
        }
    }

    /// <summary>The findings of a problem, each as code and place.</summary>
    public IReadOnlyList<(string Code, string At)> Findings => Json.TryGetProperty("findings", out var findings)
        ? [.. findings.EnumerateArray().Select(finding => (finding.GetProperty("code").GetString()!, finding.GetProperty("at").GetString()!))]
        : [];

    private TreeHash Hash(string name)
    {
        Assert.True(TreeHash.TryParse(Part(name), out var hash));
        return hash;
    }

    private string Part(string name) => Headers["Exchange-Receipt"]
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2))
        .Single(part => part[0] == name)[1];
}
