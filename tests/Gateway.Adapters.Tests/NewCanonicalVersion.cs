using System.Text.Json.Nodes;

namespace Gateway.Adapters.Tests;

/// <summary>Version 1.1 of the canonical answer about a travel document, made beside 1.0 in a copy: it knows chips, and calls the last day something else.</summary>
internal static class NewCanonicalVersion
{
    private const string Record = "travel-document-answer";

    public static void Write(AdapterCopy copy, string? lens = null)
    {
        var folder = Path.Combine(copy.SchemasFolder, Record);
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "1.0", "schema.json")))!;
        schema["$id"] = $"urn:gateway:schema:canonical:{Record}:1.1";
        var document = schema["properties"]!["document"]!["properties"]!.AsObject();
        document["lastDay"] = document["expiresOn"]!.DeepClone();
        document.Remove("expiresOn");
        document["chip"] = new JsonObject { ["grade"] = "verify", ["type"] = "boolean" };
        Directory.CreateDirectory(Path.Combine(folder, "1.1"));
        File.WriteAllText(Path.Combine(folder, "1.1", "schema.json"), schema.ToJsonString());
        File.WriteAllText(Path.Combine(folder, "1.1", "lens.json"), lens ?? Lens);
    }

    /// <summary>The version lens: what 1.1 calls <c>lastDay</c> is <c>expiresOn</c> in 1.0, which knows no chips.</summary>
    public const string Lens = """
        {
          "lens": "1.0", "record": "travel-document-answer", "version": "1.1", "neighbour": "1.0",
          "lines": [
            { "op": "move", "national": "/known", "canonical": "/known" },
            { "op": "move", "national": "/holderMatch", "canonical": "/holderMatch" },
            { "op": "move", "national": "/verdict", "canonical": "/verdict" },
            { "op": "nest", "national": "/document", "canonical": "/document", "lines": [
              { "op": "move", "national": "/issuer", "canonical": "/issuer" },
              { "op": "move", "national": "/type", "canonical": "/type" },
              { "op": "move", "national": "/number", "canonical": "/number" },
              { "op": "move", "national": "/issuedOn", "canonical": "/issuedOn" },
              { "op": "move", "national": "/lastDay", "canonical": "/expiresOn" },
              { "op": "move", "national": "/issuingOffice", "canonical": "/issuingOffice" },
              { "op": "move", "national": "/singleJourney", "canonical": "/singleJourney" },
              { "op": "drop", "side": "national", "at": "/chip", "reason": "1.0 knows no chips" } ] },
            { "op": "move", "national": "/holder", "canonical": "/holder" },
            { "op": "move", "national": "/protected", "canonical": "/protected" },
            { "op": "move", "national": "/asOf", "canonical": "/asOf" }
          ]
        }
        """;
}
