using System.Text;
using System.Text.Json;

namespace Gateway.Server.Tests.Testbed;

/// <summary>An answer that came together with its report.</summary>
internal sealed record Explained(Heard Heard, string AnswerType, byte[] Answer, byte[] Report)
{
    public string Text => Encoding.UTF8.GetString(Report);

    public JsonElement Json => JsonDocument.Parse(Report).RootElement;

    /// <summary>Takes a reply apart as RFC 2046 says.</summary>
    public static Explained Of(Heard heard)
    {
        Assert.Equal("explain", heard.Headers["Preference-Applied"]);
        const string Type = "multipart/mixed; boundary=";
        Assert.StartsWith(Type, heard.Headers["Content-Type"], StringComparison.Ordinal);
        var boundary = heard.Headers["Content-Type"][Type.Length..];

        // Bytes as characters: parts are cut where they are, whatever they hold.
        var whole = Encoding.Latin1.GetString(heard.Body);
        Assert.StartsWith($"--{boundary}\r\n", whole, StringComparison.Ordinal);
        Assert.EndsWith($"\r\n--{boundary}--\r\n", whole, StringComparison.Ordinal);
        var parts = whole[$"--{boundary}\r\n".Length..^$"\r\n--{boundary}--\r\n".Length].Split($"\r\n--{boundary}\r\n");
        Assert.Equal(2, parts.Length);
        var (answer, report) = (Part(parts[0]), Part(parts[1]));
        Assert.Equal("application/json", report.Type);
        return new Explained(heard, answer.Type, answer.Body, report.Body);
    }

    public JsonElement Step(string name) => Json.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("step").GetString() == name);

    /// <summary>Why a step is not there; null where it is.</summary>
    public string? Absent(string step) => Step(step).TryGetProperty("absent", out var absent) ? absent.GetString() : null;

    /// <summary>A step's lines, each as operation, places and outcome.</summary>
    public IReadOnlyList<string> Values(string step) =>
        [.. Step(step).GetProperty("values").EnumerateArray().Select(value => $"{Member(value, "operation")} {Member(value, "from")} -> {Member(value, "to")} {Member(value, "outcome")}")];

    /// <summary>The places that a step's lines lead to.</summary>
    public IReadOnlyList<string> Places(string step) =>
        [.. Step(step).GetProperty("values").EnumerateArray().Select(value => Member(value, "to")).Where(place => place != "-")];

    private static string Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member.GetString()! : "-";

    private static (string Type, byte[] Body) Part(string part)
    {
        const string Header = "Content-Type: ";
        Assert.StartsWith(Header, part, StringComparison.Ordinal);
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (part[Header.Length..end], Encoding.Latin1.GetBytes(part[(end + 4)..]));
    }
}
