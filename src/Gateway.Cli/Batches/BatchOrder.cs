using System.Globalization;
using System.Net.Http.Headers;

namespace Gateway.Cli.Batches;

/// <summary>What was ordered on the command line.</summary>
internal sealed record BatchOrder
{
    /// <summary>The operation's address, as it was typed.</summary>
    public required string Address { get; init; }

    public required FileInfo Rows { get; init; }

    public required FileInfo Results { get; init; }

    public required string Purpose { get; init; }

    public required string Case { get; init; }

    public required string? Grade { get; init; }

    public required string? Token { get; init; }

    public required FileInfo? TokenFile { get; init; }

    public required string? Key { get; init; }

    public required bool NoCache { get; init; }

    /// <summary>Why it cannot be carried out; null where it can.</summary>
    public string? Fault => this switch
    {
        _ when BatchAddress is not { Scheme: "http" or "https" } => $"`{Address}` is not the address of an operation: it begins with https://",
        { Token: null, TokenFile: null } or { Token: not null, TokenFile: not null } => "give your access token with `--token-file`, or with `--token`",
        { Rows.Exists: false } => $"there is no `{Rows.FullName}`",
        { Results.Exists: true, Key: null } => $"`{Results.FullName}` is there already: give the `--key` it was made with to go on, or another `--out`",
        _ => null,
    };

    /// <summary>The call for some rows.</summary>
    public HttpRequestMessage Request(RowSlice slice, string held)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, BatchAddress) { Content = new ReadOnlyMemoryContent(slice.Bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenFile is null ? Token : File.ReadAllText(TokenFile.FullName).Trim());
        request.Headers.Add("Idempotency-Key", $"\"{Key}\"");
        request.Headers.Add("Exchange-Purpose", Purpose);
        request.Headers.Add("Exchange-Case", Case);
        request.Headers.Add("Exchange-First-Row", slice.First.ToString(CultureInfo.InvariantCulture));
        if (Grade is not null)
            request.Headers.Add("Exchange-Grade", Grade);
        if (held.Length > 0)
            request.Headers.Add("Exchange-Rows-Held", held);
        if (NoCache)
            request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return request;
    }

    private Uri? BatchAddress => Uri.TryCreate(Address.EndsWith("/batch", StringComparison.Ordinal) ? Address : $"{Address.TrimEnd('/')}/batch", UriKind.Absolute, out var address) ? address : null;
}
