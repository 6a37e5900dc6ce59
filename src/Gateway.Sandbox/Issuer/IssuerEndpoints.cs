using System.Buffers;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Gateway.Sandbox.Issuer;

/// <summary>What the issuer answers over HTTP.</summary>
internal sealed class IssuerEndpoints(SigningKeys keys, TokenMint mint, TokenForm form)
{
    /// <summary>OpenID Connect Discovery 1.0; the issuer is where it was asked.</summary>
    public static Task DiscoveryAsync(HttpContext http)
    {
        var issuer = Issuer(http);
        return WriteAsync(http, StatusCodes.Status200OK, json =>
        {
            json.WriteString("issuer"u8, issuer);
            json.WriteString("jwks_uri"u8, $"{issuer}/jwks");
            json.WriteString("token_endpoint"u8, $"{issuer}/token");
            Strings(json, "grant_types_supported", "client_credentials");
            Strings(json, "response_types_supported", "token");
            Strings(json, "subject_types_supported", "public");
            Strings(json, "token_endpoint_auth_methods_supported", "client_secret_post", "client_secret_basic");
            Strings(json, "id_token_signing_alg_values_supported", "ES256");
        });
    }

    public async Task KeysAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(keys.WriteSet(), http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>RFC 6749, section 4.4, with the person in <c>officer</c>.</summary>
    public async Task TokenAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
        var (wish, error) = await ReadAsync(http).ConfigureAwait(false);
        if (wish is null)
        {
            await RefuseAsync(http, error!).ConfigureAwait(false);
            return;
        }

        await WriteAsync(http, StatusCodes.Status200OK, json =>
        {
            json.WriteString("access_token"u8, mint.Issue(Issuer(http), wish));
            json.WriteString("token_type"u8, "Bearer"u8);
            json.WriteNumber("expires_in"u8, (int)wish.Lifetime.TotalSeconds);
        }).ConfigureAwait(false);
    }

    private async Task<(TokenWish? Wish, TokenError? Error)> ReadAsync(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != "application/x-www-form-urlencoded")
            return (null, TokenError.InvalidRequest("send `application/x-www-form-urlencoded`"));
        try
        {
            var fields = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            return http.Request.Headers.Authorization is { Count: > 1 }
                ? (null, TokenError.InvalidRequest("send one `Authorization` header"))
                : form.Read(fields, http.Request.Headers.Authorization.SingleOrDefault());
        }
        catch (InvalidDataException)
        {
            return (null, TokenError.InvalidRequest("the form cannot be read"));
        }
    }

    private static Task RefuseAsync(HttpContext http, TokenError error)
    {
        var isUnknown = error == TokenError.InvalidClient;
        if (isUnknown)
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"sandbox\"";
        return WriteAsync(http, isUnknown ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest, json =>
        {
            json.WriteString("error"u8, error.Code);
            json.WriteString("error_description"u8, error.Description);
        });
    }

    // The host listens on one address of loopback and nothing else, so the caller's `Host` must not be asked for the issuer's name.
    private static string Issuer(HttpContext http) => $"http://{http.Connection.LocalIpAddress}:{http.Connection.LocalPort}";

    private static void Strings(Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static async Task WriteAsync(HttpContext http, int status, Action<Utf8JsonWriter> members)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = output.WrittenCount;
        await http.Response.Body.WriteAsync(output.WrittenMemory, http.RequestAborted).ConfigureAwait(false);
    }
}
