using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Exchanges;
using Gateway.Server.Problems;

namespace Gateway.Server.OpenApi;

/// <summary>Every refusal of an exchange, by status.</summary>
internal static class OpenApiProblems
{
    /// <summary>How an exchange can be refused; a caller who has left reads nothing, and is not listed.</summary>
    public static IReadOnlyList<RefusalKind> Kinds { get; } =
    [
        RefusalKinds.Unreadable, RefusalKinds.PurposeMissing, RefusalKinds.PurposeUnknown, RefusalKinds.CaseMissing, RefusalKinds.GradeUnknown,
        RefusalKinds.TokenMissing, RefusalKinds.TokenInvalid, RefusalKinds.TokenExpired, RefusalKinds.TokenAudience, RefusalKinds.IssuerUnavailable,
        RefusalKinds.AgencyNotPermitted, RefusalKinds.SystemNotPermitted, RefusalKinds.OtherPartysSystem, RefusalKinds.ExchangeNotPermitted,
        RefusalKinds.PurposeNotPermitted, RefusalKinds.GradeNotPermitted, RefusalKinds.FieldNotPermitted, RefusalKinds.NoSuchSystem,
        RefusalKinds.NoSuchOperation, RefusalKinds.TooLarge, RefusalKinds.MediaType, RefusalKinds.Version, RefusalKinds.RecordInvalid,
        RefusalKinds.OwnState, RefusalKinds.NobodyAnswers, RefusalKinds.PartnerAnsweredWrongly, RefusalKinds.PartnerUnavailable,
        RefusalKinds.PartnerTimedOut, RefusalKinds.LedgerUnavailable, RefusalKinds.AnswerNotWritable, RefusalKinds.QuestionNotWritable, RefusalKinds.Fault,
    ];

    /// <summary>How a batch can be refused as a whole.</summary>
    public static IReadOnlyList<RefusalKind> BatchKinds { get; } =
    [
        RefusalKinds.BatchHeaders, RefusalKinds.TokenMissing, RefusalKinds.TokenInvalid, RefusalKinds.TokenExpired, RefusalKinds.TokenAudience,
        RefusalKinds.IssuerUnavailable, RefusalKinds.NoSuchSystem, RefusalKinds.NoSuchOperation, RefusalKinds.BatchTooLarge, RefusalKinds.MediaType,
    ];

    public static IEnumerable<(string Status, JsonObject Response)> Responses(IEnumerable<RefusalKind> kinds)
    {
        foreach (var group in kinds.GroupBy(kind => kind.Status).OrderBy(group => group.Key))
        {
            var schema = new JsonObject
            {
                ["allOf"] = new JsonArray(OpenApiComponents.Reference("schemas", "problem")),
                ["properties"] = new JsonObject
                {
                    ["type"] = new JsonObject { ["enum"] = new JsonArray([.. group.Select(kind => JsonValue.Create(ProblemDocument.Type(kind.Code)))]) },
                },
            };
            yield return (group.Key.ToString(CultureInfo.InvariantCulture), new JsonObject
            {
                ["description"] = string.Join("; ", group.Select(kind => ProblemTexts.English.Problem(kind.Code).Title.ToString())),
                ["headers"] = OpenApiComponents.RefusalHeaders(),
                ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = schema } },
            });
        }
    }

    public static JsonObject Schema() => new()
    {
        ["description"] = "RFC 9457 problem details. `type` is stable; `title`, `detail` and `text` are in the language asked for. It never holds a value from a record.",
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["type"] = Text("uri"),
            ["title"] = Text(),
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = Text(),
            ["instance"] = Text("uri-reference"),
            ["act"] = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetValues<PartyToAct>().Select(party => JsonValue.Create(ProblemDocument.Name(party)))]) },
            ["system"] = Text(),
            ["retry"] = new JsonObject { ["type"] = "boolean" },
            ["lang"] = Text(),
            ["findings"] = new JsonObject { ["type"] = "array", ["items"] = Finding() },
            ["traceId"] = Text(),
        },
        ["required"] = new JsonArray("type", "title", "status", "detail", "act", "retry", "lang"),
    };

    private static JsonObject Finding() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["code"] = Text(), ["at"] = Text("json-pointer"), ["expected"] = Text(), ["text"] = Text() },
        ["required"] = new JsonArray("code", "at", "text"),
    };

    private static JsonObject Text(string? format = null) => format is null
        ? new JsonObject { ["type"] = "string" }
        : new JsonObject { ["type"] = "string", ["format"] = format };
}
