using System.Net;

namespace Gateway.Server.Tests.Testbed;

/// <summary>Sends batches and reads their results.</summary>
internal static class BatchCalls
{
    /// <summary>A batch of Malaysian immigration's machine in NIISe's format.</summary>
    public static Batch Batch(this GatewayFixture gateway, params IEnumerable<Call> rows) =>
        new() { Authorization = $"Bearer {gateway.Token("mys-jim")}", Body = Testbed.Batch.Lines(rows) };

    /// <summary>The results in the order in which they came.</summary>
    public static async Task<IReadOnlyList<RowHeard>> SendAsync(this GatewayFixture gateway, Batch batch)
    {
        using var request = batch.Request();
        using var response = await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.ToString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(text.Length == 0 || text[^1] == '\n');
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new RowHeard(line))];
    }

    /// <summary>The reply to a batch that is refused as a whole.</summary>
    public static async Task<Heard> SendRefusedAsync(this GatewayFixture gateway, Batch batch)
    {
        using var request = batch.Request();
        using var response = await gateway.Http.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Heard(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
    }
}
