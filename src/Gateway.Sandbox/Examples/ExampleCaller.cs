using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Gateway.Sandbox.Examples;

/// <summary>Asks as an agency's own system would: a token from the issuer, then the question, all over HTTP.</summary>
internal sealed class ExampleCaller(Uri gateway, Uri issuer) : IDisposable
{
    private readonly HttpClient _http = new();

    public async Task<ExampleReply> AskAsync(ExampleQuestion question, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, $"{question.System}/{question.Operation}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(question, cancellation).ConfigureAwait(false));
        request.Headers.Add("Exchange-Purpose", question.Purpose);
        request.Headers.Add("Exchange-Case", question.Case);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(question.Body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(question.MediaType);
        using var response = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
        return new ExampleReply(
            response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
            await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>Fetches what is public; null where it is not there.</summary>
    public async Task<string?> TryGetAsync(string path, CancellationToken cancellation)
    {
        using var response = await _http.GetAsync(new Uri(gateway, path), cancellation).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false) : null;
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> TokenAsync(ExampleQuestion question, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = question.Client,
            ["client_secret"] = Issuer.SandboxClients.Secret,
            ["officer"] = question.Officer,
        });
        using var response = await _http.PostAsync(new Uri(issuer, "token"), form, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var reply = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
        return reply.RootElement.GetProperty("access_token").GetString()!;
    }
}
