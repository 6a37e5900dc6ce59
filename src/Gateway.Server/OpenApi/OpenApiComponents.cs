using System.Text.Json.Nodes;
using Gateway.Agreements;

namespace Gateway.Server.OpenApi;

/// <summary>What every system's document has in common: headers, problems and tokens.</summary>
internal static class OpenApiComponents
{
    private static readonly string[] Grades = [.. Enum.GetValues<Grade>().Select(grade => grade.Name())];

    // Name, whether it must be sent, its schema, what it says.
    private static readonly (string Name, bool Required, Func<JsonObject> Schema, string Description)[] Sent =
    [
        ("Exchange-Purpose", true, () => OneOf(Purposes.All.Order(StringComparer.Ordinal)), "Why it is asked: a purpose that a clause of an agreement in force names."),
        ("Exchange-Case", true, Text, "The agency's own file number, which is recorded."),
        ("Exchange-Grade", false, () => OneOf(Grades), "Insists on a grade; without it, the one that the format is made for, as far as the clause gives it."),
        ("Cache-Control", false, Text, "`no-cache` insists on the source: no kept answer serves."),
        ("Accept-Language", false, Text, "The language of problems: `id`, `ms` or `en`."),
        ("traceparent", false, Text, "W3C trace context."),
    ];

    private static readonly (string Name, bool Required, Func<JsonObject> Schema, string Description)[] SentWithBatches =
    [
        ("Idempotency-Key", true, Text, "The caller's name for the batch: under it, each row is asked once."),
        ("Exchange-First-Row", false, () => new JsonObject { ["type"] = "integer", ["minimum"] = 1 }, "The number of the first row of this call; 1 where it is absent."),
        ("Exchange-Rows-Held", false, Text, "Rows whose results the caller has, such as `1-400,407`; they are not asked."),
    ];

    private static readonly (string Name, Func<JsonObject> Schema, string Description)[] Received =
    [
        ("Exchange-Id", Text, "The exchange's number."),
        ("Exchange-Receipt", Text, "`index=…; leaf=…`: the ledger's entry; `question-salt` and `answer-salt` open its commitments."),
        ("Exchange-Freshness", Text, "`live`, `cached` or `stale`, and `as-of=`, when the source read its register."),
        ("Exchange-Loss", () => new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, "How many values could not be carried whole; the lens declares each of them."),
    ];

    // Of a version that is on its way out, and of no other.
    private static readonly (string Name, Func<JsonObject> Schema, string Description)[] ReceivedAtTheEnd =
    [
        ("Deprecation", Text, "`@` and the seconds since 1970 at which the version that was spoken is deprecated (RFC 9745)."),
        ("Sunset", Text, "When the version that was spoken is refused (RFC 8594)."),
        ("Link", Text, "Where people read more of its end; `rel` is `deprecation` or `sunset`."),
    ];

    public static JsonObject Of(JsonObject schemas)
    {
        schemas["problem"] = OpenApiProblems.Schema();
        var parameters = new JsonObject();
        foreach (var (name, required, schema, description) in Sent.Concat(SentWithBatches).Append(("Exchange-Id", true, Text, "The exchange's number.")))
        {
            parameters[name] = new JsonObject { ["name"] = name, ["in"] = "header", ["required"] = required, ["description"] = description, ["schema"] = schema() };
        }

        var headers = new JsonObject();
        foreach (var (name, schema, description) in Received.Concat(ReceivedAtTheEnd))
            headers[name] = new JsonObject { ["description"] = description, ["schema"] = schema() };
        return new JsonObject
        {
            ["schemas"] = schemas,
            ["parameters"] = parameters,
            ["headers"] = headers,
            ["securitySchemes"] = new JsonObject
            {
                ["token"] = new JsonObject
                {
                    ["type"] = "http",
                    ["scheme"] = "bearer",
                    ["bearerFormat"] = "JWT",
                    ["description"] = "An access token of a configured issuer; it names the agency and, where a person asks, the officer.",
                },
            },
        };
    }

    /// <summary>The headers of a question.</summary>
    public static JsonArray RequestHeaders() => new([.. Sent.Select(header => Reference("parameters", header.Name))]);

    /// <summary>The headers of a batch.</summary>
    public static JsonArray BatchHeaders() => new([.. Sent.Concat(SentWithBatches).Select(header => Reference("parameters", header.Name))]);

    /// <summary>The headers of an answer.</summary>
    public static JsonObject ReplyHeaders() => Headers([.. Received.Concat(ReceivedAtTheEnd).Select(header => header.Name)]);

    /// <summary>The headers of a refusal: it is recorded, too.</summary>
    public static JsonObject RefusalHeaders() => Headers(["Exchange-Id", "Exchange-Receipt", .. ReceivedAtTheEnd.Select(header => header.Name)]);

    public static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    private static JsonObject Headers(IEnumerable<string> names)
    {
        var headers = new JsonObject();
        foreach (var name in names)
            headers[name] = Reference("headers", name);
        return headers;
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject OneOf(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };
}
