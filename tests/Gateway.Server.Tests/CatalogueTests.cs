using System.Net;
using Gateway.Server.Tests.Testbed;
using Gateway.Tests;

namespace Gateway.Server.Tests;

public sealed class CatalogueTests(GatewayFixture gateway) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task Lists_every_system_with_its_operations_and_every_schema_it_names_is_there()
    {
        var catalogue = (await gateway.GetAsync("/catalogue")).Json;

        var systems = catalogue.GetProperty("systems").EnumerateArray().ToList();
        Assert.Equal(["idn-dukcapil", "idn-peduliwni", "idn-simkim", "mys-apmm-kru", "mys-jim-depot", "mys-myimms", "mys-niise"], systems.Select(system => system.GetProperty("id").GetString()));
        var schemas = systems
            .SelectMany(system => system.GetProperty("operations").EnumerateArray())
            .SelectMany(operation => new[] { "question", "answer" }.SelectMany(side => operation.GetProperty(side).EnumerateArray()))
            .Select(format => format.GetProperty("schema").GetString()!)
            .Concat(catalogue.GetProperty("canonical").EnumerateArray().Select(schema => schema.GetString()!))
            .ToList();
        Assert.InRange(schemas.Count, 20, 100);
        foreach (var schema in schemas)
        {
            var file = await gateway.GetAsync(schema);
            Assert.Equal("application/schema+json", file.Headers["Content-Type"]);
            Assert.StartsWith("urn:gateway:schema:", file.Json.GetProperty("$id").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_a_page_and_an_OpenAPI_document_of_every_system()
    {
        foreach (var system in (await gateway.GetAsync("/catalogue")).Json.GetProperty("systems").EnumerateArray())
        {
            var id = system.GetProperty("id").GetString()!;
            var page = await gateway.GetAsync(system.GetProperty("page").GetString()!);
            Assert.Equal("text/markdown; charset=utf-8", page.Headers["Content-Type"]);
            Assert.StartsWith($"# {id}\n", page.Text, StringComparison.Ordinal);
            var document = await gateway.GetAsync(system.GetProperty("openapi").GetString()!);
            Assert.Equal(id, document.Json.GetProperty("info").GetProperty("title").GetString());
        }
    }

    [Fact]
    public async Task The_page_of_a_system_that_is_not_there_is_a_problem_document()
    {
        var reply = await gateway.GetAsync("/catalogue/mys-nothing");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("request/no-such-system", reply.Problem);
    }

    [Fact]
    public async Task A_schema_is_the_published_file_byte_for_byte()
    {
        var file = await gateway.GetAsync("/schemas/canonical/travel-document-answer/1.0");

        Assert.Equal(await File.ReadAllBytesAsync(Repository.Path("schemas", "travel-document-answer", "1.0", "schema.json")), file.Body);
    }

    [Fact]
    public async Task A_schema_that_is_not_there_is_a_problem_document()
    {
        var reply = await gateway.GetAsync("/schemas/canonical/travel-document-answer/9.9");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("request/no-such-schema", reply.Problem);
    }

    [Fact]
    public async Task Lists_the_agreements_in_force_clause_by_clause()
    {
        var agreements = (await gateway.GetAsync("/agreements")).Json.EnumerateArray().ToList();

        Assert.Equal(["border-control", "consular-protection", "joint-patrol", "narrow"], agreements.Select(agreement => agreement.GetProperty("id").GetString()).Order());
        Assert.All(agreements, agreement => Assert.NotEmpty(agreement.GetProperty("clauses").EnumerateArray()));
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Says_that_it_is_well(string path, string word)
    {
        var reply = await gateway.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(word, reply.Text);
    }
}
