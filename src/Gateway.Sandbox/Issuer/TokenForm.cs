using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Sandbox.Issuer;

/// <summary>Reads a token request into a wish, or says what is wrong with it.</summary>
internal sealed class TokenForm(IReadOnlyList<SandboxClient> clients)
{
    private const int LongestOfficer = 64;

    private readonly FrozenDictionary<string, SandboxClient> _clients = clients.ToFrozenDictionary(client => client.Id, StringComparer.Ordinal);

    public (TokenWish? Wish, TokenError? Error) Read(IFormCollection form, string? authorization)
    {
        if (form.FirstOrDefault(parameter => parameter.Value.Count != 1).Key is { } repeated)
            return (null, TokenError.InvalidRequest($"`{repeated}` must stand once"));
        if (!form.TryGetValue("grant_type", out var grant))
            return (null, TokenError.InvalidRequest("`grant_type` is missing"));
        if (!TryCredentials(form, authorization, out var id, out var secret, out var error))
            return (null, error);
        if (!_clients.TryGetValue(id, out var client) || !AreEqual(client.Secret, secret))
            return (null, TokenError.InvalidClient);
        if (grant != "client_credentials")
            return (null, TokenError.UnsupportedGrantType);
        if (!form.TryGetValue("officer", out var officer))
            return (new TokenWish { Client = client }, null);
        return officer.ToString() is { Length: > 0 and <= LongestOfficer } person && person.All(IsIdLetter)
            ? (new TokenWish { Client = client, Officer = person }, null)
            : (null, TokenError.InvalidRequest("`officer` takes 1 to 64 letters, digits, `.`, `-` and `_`"));
    }

    private static bool TryCredentials(IFormCollection form, string? authorization, out string id, out string secret, out TokenError? error)
    {
        id = form["client_id"].ToString();
        secret = form["client_secret"].ToString();
        error = null;
        if (authorization is null)
            return true;
        if (form.ContainsKey("client_secret"))
            error = TokenError.InvalidRequest("send the secret once: in the header or in the form");
        else if (!TryBasic(authorization, out var basicId, out secret) || (id.Length > 0 && id != basicId))
            error = TokenError.InvalidClient;
        else
            id = basicId;
        return error is null;
    }

    // RFC 6749, section 2.3.1: both halves are form-encoded before they are put together.
    private static bool TryBasic(string authorization, out string id, out string secret)
    {
        id = secret = "";
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return false;
        var room = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[6..].Trim(), room, out var length))
            return false;
        var halves = Encoding.UTF8.GetString(room, 0, length).Split(':', 2);
        if (halves.Length < 2)
            return false;
        id = Uri.UnescapeDataString(halves[0].Replace('+', ' '));
        secret = Uri.UnescapeDataString(halves[1].Replace('+', ' '));
        return true;
    }

    private static bool AreEqual(string known, string sent) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(sent));

    private static bool IsIdLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';
}
