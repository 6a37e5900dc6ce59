using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Gateway.Exchanges;
using Gateway.Server.OpenApi;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;

namespace Gateway.Server.Tests.OpenApi;

/// <summary>
/// Each system's OpenAPI document as the gateway serves it, held to a validator that shares no code with it. <c>tests/oracles/install.sh</c> fetches
/// the validator; without it these tests fail.
/// </summary>
public sealed class OpenApiTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gateway-openapi-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_public_validator_accepts_the_document_of_every_system()
    {
        var files = new List<string>();
        foreach (var system in await SystemsAsync())
            files.Add(await KeepAsync(system, document => document));

        var (code, output) = await ValidateAsync(files);

        Assert.InRange(files.Count, 4, 50);
        Assert.Equal($"{files.Count} documents are valid\n", output);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("\"in\": \"header\"", "\"in\": \"hat\"")]
    [InlineData("#/components/schemas/problem", "#/components/schemas/problems")]
    [InlineData("\"content\": {", "\"contents\": {")]
    public async Task The_validator_sees_what_is_wrong(string right, string wrong)
    {
        var file = await KeepAsync("mys-myimms", document => document.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(1, (await ValidateAsync([file])).Code);
    }

    [Fact]
    public async Task Speaks_in_the_systems_own_words()
    {
        var document = (await gateway.GetAsync("/openapi/mys-myimms.json")).Json;

        Assert.Equal(
            ["/mys-myimms/semakan-dokumen", "/mys-myimms/semakan-dokumen/batch", "/mys-myimms/semakan-status", "/mys-myimms/semakan-status/batch"],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name));
        var asked = document.GetProperty("paths").GetProperty("/mys-myimms/semakan-dokumen").GetProperty("post");
        Assert.Equal(
            ["application/xml", "application/xml; version=1.0"],
            asked.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(media => media.Name));
        Assert.Contains("NegaraPengeluar", document.GetProperty("components").GetProperty("schemas").GetProperty("semakan-dokumen-1.0").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["semakan-dokumen", "semakan-status"], document.GetProperty("webhooks").EnumerateObject().Select(hook => hook.Name));
    }

    [Fact]
    public async Task Shows_every_version_that_is_spoken_and_which_is_meant_where_none_is_named()
    {
        var document = (await gateway.GetAsync("/openapi/mys-niise.json")).Json;

        var asked = document.GetProperty("paths").GetProperty("/mys-niise/document-verifications").GetProperty("post");
        Assert.Equal(
            [
                ("application/json", "#/components/schemas/document-verification-1.0"),
                ("application/json; version=1.1", "#/components/schemas/document-verification-1.1"),
                ("application/json; version=1.0", "#/components/schemas/document-verification-1.0"),
            ],
            Content(asked.GetProperty("requestBody")));
        Assert.Equal(
            [
                ("application/json; version=1.1", "#/components/schemas/document-verification-result-1.1"),
                ("application/json; version=1.0", "#/components/schemas/document-verification-result-1.0"),
            ],
            Content(asked.GetProperty("responses").GetProperty("200")));
        Assert.EndsWith("who names none is answered in 1.0.", asked.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("entryPoint", document.GetProperty("components").GetProperty("schemas").GetProperty("document-verification-1.1").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_asks_answers_nothing()
    {
        var document = (await gateway.GetAsync("/openapi/idn-peduliwni.json")).Json;

        Assert.Empty(document.GetProperty("webhooks").EnumerateObject());
        Assert.Equal(4, document.GetProperty("paths").EnumerateObject().Count());
    }

    [Fact]
    public async Task A_system_that_is_not_there_is_a_problem_document()
    {
        var reply = await gateway.GetAsync("/openapi/mys-nothing.json");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("request/no-such-system", reply.Problem);
    }

    [Fact]
    public void Every_refusal_of_an_exchange_is_in_it()
    {
        // Of looks at the ledger and the schemas, of single rows, and of callers who have left.
        RefusalKind[] others =
            [RefusalKinds.RowStillRunning, RefusalKinds.KeyUsedOtherwise, RefusalKinds.NotALedgerReader, RefusalKinds.NoSuchTile, RefusalKinds.NotYetCovered, RefusalKinds.NoSuchSchema, RefusalKinds.Cancelled];
        var kinds = typeof(RefusalKinds).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(RefusalKind))
            .Select(property => (RefusalKind)property.GetValue(null)!);

        Assert.Equal(
            kinds.Except(others).Select(kind => kind.Code).Order(StringComparer.Ordinal),
            OpenApiProblems.Kinds.Union(OpenApiProblems.BatchKinds).Select(kind => kind.Code).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string, string)> Content(JsonElement message) => message.GetProperty("content").EnumerateObject()
        .Select(media => (media.Name, media.Value.GetProperty("schema").GetProperty("$ref").GetString()!));

    private async Task<IReadOnlyList<string>> SystemsAsync()
    {
        var catalogue = (await gateway.GetAsync("/catalogue")).Json;
        return [.. catalogue.GetProperty("systems").EnumerateArray().Select(system => system.GetProperty("id").GetString()!)];
    }

    private async Task<string> KeepAsync(string system, Func<string, string> change)
    {
        var reply = await gateway.GetAsync($"/openapi/{system}.json");
        Assert.Equal("application/json", reply.Headers["Content-Type"]);
        var file = Path.Combine(_folder, $"{system}.json");
        await File.WriteAllTextAsync(file, change(reply.Text));
        return file;
    }

    private static async Task<(int Code, string Output)> ValidateAsync(IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Repository.Path("tests", "oracles", "openapi", "validate.mjs"), Repository.Path(".tools", "npm", "node_modules"), .. files])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
