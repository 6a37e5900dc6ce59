using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Gateway.Sandbox.Issuer;

namespace Gateway.Server.Tests.Testbed;

/// <summary>Somebody who calls a gateway over HTTP, with tokens of an issuer that it believes.</summary>
internal sealed class Caller(Uri gateway, TokenIssuer issuer) : IDisposable
{
    private readonly ConcurrentDictionary<(string Agency, string? Officer), (string Token, long Issued)> _tokens = new();

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = gateway, Timeout = TimeSpan.FromMinutes(2) };

    public void Dispose() => Http.Dispose();

    /// <summary>A token of an agency's machine or officer, used again for half its life.</summary>
    public string Token(string agency, string? officer = null)
    {
        if (_tokens.TryGetValue((agency, officer), out var known) && TimeProvider.System.GetElapsedTime(known.Issued) < TokenIssuer.Lifetime / 2)
            return known.Token;
        var token = issuer.Issue(SandboxClients.Get(agency), officer);
        _tokens[(agency, officer)] = (token, TimeProvider.System.GetTimestamp());
        return token;
    }

    public async Task<Heard> AskAsync(Call call, CancellationToken cancellation = default)
    {
        using var request = Request(call);
        using var response = await Http.SendAsync(request, cancellation);
        return await HeardAsync(response, cancellation);
    }

    public async Task<Heard> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request);
        return await HeardAsync(response, CancellationToken.None);
    }

    private HttpRequestMessage Request(Call call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, call.Path)
        {
            Content = call.Chunked ? new StreamContent(new MemoryStream(call.Body)) : new ByteArrayContent(call.Body),
        };
        request.Headers.TransferEncodingChunked = call.Chunked;
        if (call.ContentType is { } type)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        var authorization = call.Authorization ?? $"Bearer {Token(call.Agency)}";
        Add(request, "Authorization", authorization.Length > 0 ? authorization : null);
        Add(request, "Exchange-Purpose", call.Purpose);
        Add(request, "Exchange-Case", call.Case);
        Add(request, "Exchange-Grade", call.Grade);
        Add(request, "Accept-Language", call.Language);
        Add(request, "Prefer", call.Prefer);
        Add(request, "Cache-Control", call.NoCache ? "no-cache" : null);
        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
            request.Headers.TryAddWithoutValidation(name, value);
    }

    private static async Task<Heard> HeardAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Heard(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync(cancellation));
    }
}
