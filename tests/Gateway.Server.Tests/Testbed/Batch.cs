using System.Text;

namespace Gateway.Server.Tests.Testbed;

/// <summary>A batch to the gateway; <c>with</c> makes the wrong ones.</summary>
internal sealed record Batch
{
    public string Path { get; init; } = "/mys-niise/document-verifications/batch";

    /// <summary>The whole header, with a token.</summary>
    public required string? Authorization { get; init; }

    public required byte[] Body { get; init; }

    public string? Key { get; init; } = "\"batch-1\"";

    public string ContentType { get; init; } = "application/x-ndjson";

    public string Purpose { get; init; } = "border-control";

    public string Case { get; init; } = "KES-2026-0117";

    public string? FirstRow { get; init; }

    public string? Held { get; init; }

    public string? Language { get; init; }

    /// <summary>Each row insists on the source, so that rows about one document do not share a question.</summary>
    public bool NoCache { get; init; }

    public static byte[] Lines(params IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n");

    public static byte[] Lines(IEnumerable<Call> rows) => Lines(rows.Select(row => Encoding.UTF8.GetString(row.Body)));

    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        foreach (var (name, value) in Headers())
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>The headers beside those that say how long the body is.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        (string Name, string? Value)[] all =
        [
            ("Authorization", Authorization), ("Idempotency-Key", Key), ("Exchange-Purpose", Purpose), ("Exchange-Case", Case),
            ("Exchange-First-Row", FirstRow), ("Exchange-Rows-Held", Held), ("Accept-Language", Language), ("Cache-Control", NoCache ? "no-cache" : null),
        ];
        return all.Where(header => header.Value is not null).Select(header => (header.Name, header.Value!));
    }
}
