using System.IdentityModel.Tokens.Jwt;
using System.Net.Http.Headers;
using System.Net;
using System.Security.Claims;
using System.Text.Json;
using System.Text;
using Gateway.Sandbox.Issuer;
using Gateway.Tests;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Sandbox.Tests.Issuer;

public sealed class TokenIssuerTests : IAsyncLifetime
{
    private static readonly JwtSecurityTokenHandler Handler = new() { MapInboundClaims = false };
    private static readonly HttpClient Http = new();

    private readonly SettableTime _time = new();
    private TokenIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await TokenIssuer.StartAsync(0, SandboxClients.All, _time);

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task A_client_gets_a_token_that_the_discovery_document_proves()
    {
        var reply = await AskAsync("grant_type=client_credentials&client_id=mys-jim&client_secret=sandbox");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("Bearer", reply.Body.GetProperty("token_type").GetString());
        Assert.Equal(600, reply.Body.GetProperty("expires_in").GetInt32());
        Assert.Equal("no-store", reply.Headers.CacheControl?.ToString());
        var principal = await ValidateAsync(reply.Body.GetProperty("access_token").GetString()!);
        Assert.Equal("mys-jim", principal.FindFirstValue("agency"));
        Assert.Equal("mys-jim", principal.FindFirstValue("sub"));
        Assert.Equal("mys-jim", principal.FindFirstValue("azp"));
        Assert.Equal("mys-jim", principal.FindFirstValue("client_id"));
        Assert.Null(principal.FindFirst("officer"));
    }

    [Fact]
    public async Task A_token_may_name_the_officer()
    {
        var reply = await AskAsync("grant_type=client_credentials&client_id=idn-kjri-tawau&client_secret=sandbox&officer=tw-0042");

        var principal = await ValidateAsync(reply.Body.GetProperty("access_token").GetString()!);
        Assert.Equal("idn-kjri-tawau", principal.FindFirstValue("agency"));
        Assert.Equal("tw-0042", principal.FindFirstValue("officer"));
        Assert.Equal("idn-kjri-tawau/tw-0042", principal.FindFirstValue("sub"));
    }

    [Fact]
    public async Task A_token_is_an_access_token_of_ten_minutes_with_a_name_of_its_own()
    {
        var first = Handler.ReadJwtToken(await TokenAsync());
        var second = Handler.ReadJwtToken(await TokenAsync());

        Assert.Equal("at+jwt", first.Header.Typ);
        Assert.Equal("ES256", first.Header.Alg);
        Assert.Equal(_time.GetUtcNow().UtcDateTime, first.IssuedAt);
        Assert.Equal(_time.GetUtcNow().UtcDateTime, first.ValidFrom);
        Assert.Equal(_time.GetUtcNow().UtcDateTime.AddMinutes(10), first.ValidTo);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory]
    [MemberData(nameof(EveryClient))]
    public async Task Every_client_of_the_sandbox_gets_a_token(string id)
    {
        var reply = await AskAsync($"grant_type=client_credentials&client_id={id}&client_secret=sandbox");

        Assert.Equal(id, (await ValidateAsync(reply.Body.GetProperty("access_token").GetString()!)).FindFirstValue("agency"));
    }

    [Fact]
    public async Task Credentials_may_come_in_the_header()
    {
        var reply = await AskAsync("grant_type=client_credentials", Basic("mys-jim:sandbox"));

        Assert.Equal("mys-jim", (await ValidateAsync(reply.Body.GetProperty("access_token").GetString()!)).FindFirstValue("agency"));
    }

    [Theory]
    [InlineData("client_id=mys-jim&client_secret=sandbox", "invalid_request", 400)]
    [InlineData("grant_type=password&client_id=mys-jim&client_secret=sandbox", "unsupported_grant_type", 400)]
    [InlineData("grant_type=client_credentials", "invalid_client", 401)]
    [InlineData("grant_type=client_credentials&client_id=mys-jim", "invalid_client", 401)]
    [InlineData("grant_type=client_credentials&client_id=mys-jim&client_secret=", "invalid_client", 401)]
    [InlineData("grant_type=client_credentials&client_id=mys-jim&client_secret=wrong", "invalid_client", 401)]
    [InlineData("grant_type=client_credentials&client_id=mys-nobody&client_secret=sandbox", "invalid_client", 401)]
    [InlineData("grant_type=password&client_id=mys-jim&client_secret=wrong", "invalid_client", 401)]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials&client_id=mys-jim&client_secret=sandbox", "invalid_request", 400)]
    [InlineData("grant_type=client_credentials&client_id=mys-jim&client_secret=sandbox&officer=", "invalid_request", 400)]
    [InlineData("grant_type=client_credentials&client_id=mys-jim&client_secret=sandbox&officer=a%22b", "invalid_request", 400)]
    public async Task A_request_that_gets_no_token_is_told_why(string form, string error, int status)
    {
        var reply = await AskAsync(form);

        Assert.Equal(status, (int)reply.Status);
        Assert.Equal(error, reply.Body.GetProperty("error").GetString());
        Assert.Equal("no-store", reply.Headers.CacheControl?.ToString());
        Assert.Equal(status == 401, reply.Headers.WwwAuthenticate.Any(challenge => challenge.Scheme == "Basic"));
    }

    [Theory]
    [InlineData("Basic !!!", "")]
    [InlineData("Bearer abc", "")]
    [InlineData("Basic bXlzLWppbQ==", "")]
    [InlineData("Basic bXlzLWppbTpzYW5kYm94", "&client_id=mys-apmm")]
    public async Task A_header_that_proves_no_client_is_refused(string authorization, string more)
    {
        var reply = await AskAsync("grant_type=client_credentials" + more, AuthenticationHeaderValue.Parse(authorization));

        Assert.Equal("invalid_client", reply.Body.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Credentials_in_two_places_are_refused()
    {
        var reply = await AskAsync("grant_type=client_credentials&client_id=mys-jim&client_secret=sandbox", Basic("mys-jim:sandbox"));

        Assert.Equal("invalid_request", reply.Body.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_request_that_is_no_form_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(_issuer.Authority, "/token"), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_expired_token_can_be_had_for_a_test()
    {
        var token = _issuer.Issue(SandboxClients.Get("mys-jim"), lifetime: TimeSpan.FromSeconds(-1));

        await Assert.ThrowsAsync<SecurityTokenExpiredException>(() => ValidateAsync(token));
    }

    [Fact]
    public async Task A_token_for_somebody_else_can_be_had_for_a_test()
    {
        var token = _issuer.Issue(SandboxClients.Get("mys-jim"), "officer-1", "urn:somebody:else");

        await Assert.ThrowsAsync<SecurityTokenInvalidAudienceException>(() => ValidateAsync(token));
    }

    [Fact]
    public async Task A_token_without_an_agency_can_be_had_for_a_test()
    {
        var wish = new TokenWish
        {
            Client = SandboxClients.Get("mys-jim"),
            Claims = new Dictionary<string, string?> { ["agency"] = null, ["scope"] = "more" },
        };

        var principal = await ValidateAsync(_issuer.Issue(wish));

        Assert.Null(principal.FindFirst("agency"));
        Assert.Equal("more", principal.FindFirstValue("scope"));
    }

    [Fact]
    public async Task A_rotated_key_signs_and_the_old_one_stays_good_until_it_is_forgotten()
    {
        var old = await TokenAsync();
        _issuer.RotateKey();
        var young = await TokenAsync();

        Assert.NotEqual(Handler.ReadJwtToken(old).Header.Kid, Handler.ReadJwtToken(young).Header.Kid);
        await ValidateAsync(old);
        await ValidateAsync(young);

        _issuer.ForgetOldKeys();
        await ValidateAsync(young);
        await Assert.ThrowsAsync<SecurityTokenSignatureKeyNotFoundException>(() => ValidateAsync(old));
    }

    [Fact]
    public async Task A_changed_token_proves_nothing()
    {
        var parts = (await TokenAsync()).Split('.');
        var other = _issuer.Issue(SandboxClients.Get("mys-apmm")).Split('.');

        await Assert.ThrowsAnyAsync<SecurityTokenException>(() => ValidateAsync($"{parts[0]}.{other[1]}.{parts[2]}"));
    }

    [Fact]
    public async Task The_discovery_document_names_no_private_key()
    {
        var keys = await Http.GetStringAsync(new Uri(_issuer.Authority, "/jwks"));

        using var set = JsonDocument.Parse(keys);
        var key = Assert.Single(set.RootElement.GetProperty("keys").EnumerateArray());
        Assert.Equal(["kty", "crv", "x", "y", "kid", "alg", "use"], key.EnumerateObject().Select(member => member.Name));
    }

    public static TheoryData<string> EveryClient() => [.. SandboxClients.All.Select(client => client.Id)];

    private static AuthenticationHeaderValue Basic(string credentials) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));

    private async Task<string> TokenAsync() =>
        (await AskAsync("grant_type=client_credentials&client_id=mys-jim&client_secret=sandbox")).Body.GetProperty("access_token").GetString()!;

    private async Task<(HttpStatusCode Status, HttpResponseHeaders Headers, JsonElement Body)> AskAsync(
        string form, AuthenticationHeaderValue? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_issuer.Authority, "/token"));
        request.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        request.Headers.Authorization = authorization;
        using var response = await Http.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, response.Headers, body.RootElement.Clone());
    }

    private async Task<ClaimsPrincipal> ValidateAsync(string token)
    {
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(
            $"{_issuer.Authority}.well-known/openid-configuration", new HttpDocumentRetriever(Http) { RequireHttps = false }, CancellationToken.None);
        var now = _time.GetUtcNow().UtcDateTime;
        return Handler.ValidateToken(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = configuration.Issuer,
                ValidAudience = TokenIssuer.Audience,
                IssuerSigningKeys = configuration.SigningKeys,
                ValidTypes = ["at+jwt"],
                LifetimeValidator = (notBefore, expires, _, _) =>
                    expires > now ? notBefore <= now : throw new SecurityTokenExpiredException(),
            },
            out _);
    }
}
