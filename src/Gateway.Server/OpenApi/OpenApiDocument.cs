using System.Text.Json.Nodes;
using Gateway.Adapters;
using Gateway.Server.Batches;

namespace Gateway.Server.OpenApi;

/// <summary>
/// One system's side of the gateway as OpenAPI 3.1: the operations that its agencies ask with as paths, those that it answers as webhooks, and
/// its own records, whole, in every version that is spoken on the day.
/// </summary>
internal static class OpenApiDocument
{
    public static JsonObject Of(Adapter adapter, AdapterSet adapters, DateOnly day)
    {
        var operations = adapter.Operations.Values.OrderBy(operation => operation.Name, StringComparer.Ordinal).ToList();
        var paths = new JsonObject();
        foreach (var operation in operations.Where(operation => operation.Asks))
        {
            paths[$"/{adapter.Id}/{operation.Name}"] = new JsonObject { ["post"] = Asked(operation, day) };
            paths[$"/{adapter.Id}/{operation.Name}/batch"] = new JsonObject { ["post"] = AskedInBatches(operation) };
        }

        var webhooks = new JsonObject();
        foreach (var operation in operations.Where(operation => operation.Answers))
            webhooks[operation.Name] = new JsonObject { ["post"] = Answered(operation) };
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = adapter.Id,
                ["version"] = adapter.Version,
                ["description"] = $"What {adapter.Owner} ({adapter.Party}) exchanges through the gateway, in its own format.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["paths"] = paths,
            ["webhooks"] = webhooks,
            ["components"] = OpenApiComponents.Of(Schemas(operations, adapters, day)),
        };
    }

    private static JsonObject Asked(Operation operation, DateOnly day)
    {
        var spoken = operation.Spoken.All.Where(version => version.IsSpoken(day)).ToList();
        var unnamed = operation.Spoken.Find(null, day)!;
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "The answer, recorded in the ledger. It holds no more than the agreement grants.",
                ["headers"] = OpenApiComponents.ReplyHeaders(),
                ["content"] = Content(spoken.Select(version => version.Answer)),
            },
        };
        foreach (var (status, response) in OpenApiProblems.Responses(OpenApiProblems.Kinds))
            responses[status] = response;
        return new JsonObject
        {
            ["operationId"] = operation.Name,
            ["summary"] = operation.Name,
            ["description"] = string.Join(' ', Sentences(operation, spoken, unnamed)),
            ["parameters"] = OpenApiComponents.RequestHeaders(),
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(spoken.Select(version => version.Question), unnamed.Question) },
            ["responses"] = responses,
        };
    }

    private static IEnumerable<string> Sentences(Operation operation, List<SpokenVersion> spoken, SpokenVersion unnamed)
    {
        yield return operation.Grade is { } grade ? $"{operation.Exchange}, made for the grade `{grade}`." : $"{operation.Exchange}.";
        if (spoken.Count > 1)
            yield return $"The answer is in the version of the question; who names none is answered in {unnamed.Version}.";
        foreach (var version in spoken.Where(version => version.Retirement is not null))
            yield return $"Version {version.Version} is {version.Retirement}.";
    }

    /// <summary>Many questions in one call; each row is a question of the operation, so that the rows have no schema of their own.</summary>
    private static JsonObject AskedInBatches(Operation operation)
    {
        var rows = RowForm.Of(operation.Question.Values.First().Codec).MediaType;
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "A line of JSON for each row as it finishes, in no order: its number, and the answer or the problem.",
                ["content"] = new JsonObject { ["application/x-ndjson"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } },
            },
        };
        foreach (var (status, response) in OpenApiProblems.Responses(OpenApiProblems.BatchKinds))
            responses[status] = response;
        return new JsonObject
        {
            ["operationId"] = $"{operation.Name}-batch",
            ["summary"] = $"{operation.Name}, many at once",
            ["description"] = "Each row is an exchange of its own, as if it were asked alone.",
            ["parameters"] = OpenApiComponents.BatchHeaders(),
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [rows] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } } },
            ["responses"] = responses,
        };
    }

    /// <summary>What the gateway asks the system, below the address that the gateway's settings give.</summary>
    private static JsonObject Answered(Operation operation) => new()
    {
        ["operationId"] = $"{operation.Name}-answered",
        ["summary"] = operation.Name,
        ["description"] = $"{operation.Exchange}: the gateway asks `{operation.Path}`, below the system's own address.",
        ["security"] = new JsonArray(),
        ["parameters"] = new JsonArray(OpenApiComponents.Reference("parameters", "Exchange-Id")),
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content([operation.Spoken.Newest.Question]) },
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "The register's answer, also where it knows nothing of what was asked.", ["content"] = Content(operation.Answer.Values) },
            ["503"] = new JsonObject { ["description"] = "The register cannot answer now; the gateway says so to whoever asked." },
        },
    };

    /// <summary>One entry for each version, and one for a media type that names none, where that may be sent.</summary>
    private static JsonObject Content(IEnumerable<RecordFormat> versions, RecordFormat? unnamed = null)
    {
        var content = new JsonObject();
        if (unnamed is not null)
            content[unnamed.Codec.MediaType] = Media(unnamed);
        foreach (var format in versions.Distinct().OrderByDescending(format => Version.Parse(format.Version)))
            content[$"{format.Codec.MediaType}; version={format.Version}"] = Media(format);
        return content;
    }

    private static JsonObject Media(RecordFormat format) => new() { ["schema"] = OpenApiComponents.Reference("schemas", Name(format)) };

    private static string Name(RecordFormat format) => $"{format.Record}-{format.Version}";

    private static JsonObject Schemas(IReadOnlyList<Operation> operations, AdapterSet adapters, DateOnly day)
    {
        var schemas = new JsonObject();
        var asked = operations.SelectMany(operation => operation.Spoken.All).Where(version => version.IsSpoken(day)).SelectMany(version => new[] { version.Question, version.Answer });
        var answered = operations.Where(operation => operation.Answers).SelectMany(operation => operation.Answer.Values);
        foreach (var format in asked.Concat(answered).DistinctBy(Name).OrderBy(Name, StringComparer.Ordinal))
            schemas[Name(format)] = JsonNode.Parse(adapters.SchemaFiles[$"{format.System}/{format.Record}/{format.Version}"].Span);
        return schemas;
    }
}
