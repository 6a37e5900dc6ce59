using System.Text.Json.Nodes;
using Gateway.Tests;

namespace Gateway.Schemas.Tests.Oracles;

/// <summary>Where another validator is known to say otherwise than we, and why: a line of <c>known-disagreements.txt</c>.</summary>
internal sealed record KnownDisagreement(string Judge, string Keyword, string Value, string Reason)
{
    /// <summary>The lines about one validator, in their order.</summary>
    public static ILookup<string, KnownDisagreement> All { get; } = File
        .ReadLines(Repository.Path("tests", "Gateway.Schemas.Tests", "Oracles", "known-disagreements.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" :: "))
        .Select(parts => new KnownDisagreement(parts[0], parts[1], parts[2], parts[3]))
        .ToLookup(known => known.Judge);

    public override string ToString() => Value == "*" ? $"{Judge} {Keyword}" : $"{Judge} {Keyword} {Value}";

    /// <summary>The schema without the keyword, wherever it stands.</summary>
    public JsonNode? Without(JsonNode? schema) => schema switch
    {
        JsonObject members => new JsonObject(members.Where(member => !Names(member)).Select(member => KeyValuePair.Create(member.Key, Without(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Without)]),
        _ => schema?.DeepClone(),
    };

    private bool Names(KeyValuePair<string, JsonNode?> member) =>
        member.Key == Keyword && (Value == "*" || (member.Value is JsonValue value && value.ToString() == Value));
}
