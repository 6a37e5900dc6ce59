namespace Gateway.Sandbox.Examples;

/// <summary>Commands for a shell, ready to paste.</summary>
internal static class CurlCommands
{
    /// <summary>Makes a shell function that gets a token for a client and an officer.</summary>
    public static string Token(Uri issuer) =>
        $$"""
        token() { curl -s {{issuer}}token -d grant_type=client_credentials -d "client_id=$1" -d client_secret=sandbox -d "officer=$2" | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
        """;

    /// <summary>Asks a question, with the function of <see cref="Token"/>; the reply's headers are shown too.</summary>
    public static string Ask(Uri gateway, ExampleQuestion question) =>
        $"""
        curl -si {gateway}{question.System}/{question.Operation} -H "Authorization: Bearer $(token {question.Client} {question.Officer})" \
          -H 'Exchange-Purpose: {question.Purpose}' -H 'Exchange-Case: {question.Case}' -H 'Content-Type: {question.MediaType}' -d '{question.Body}'
        """;
}
