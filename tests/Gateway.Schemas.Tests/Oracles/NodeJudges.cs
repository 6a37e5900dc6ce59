using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Tests;

namespace Gateway.Schemas.Tests.Oracles;

/// <summary>The two validators on Node (<c>tests/oracles/schemas/judges.mjs</c>), in one process that is asked schema by schema.</summary>
internal sealed class NodeJudges : IDisposable
{
    private static readonly string Modules = Repository.Path(".tools", "npm", "node_modules");

    private readonly Process _process;

    private NodeJudges(Process process) => _process = process;

    /// <summary>Whether <c>tests/oracles/install.sh</c> has fetched them.</summary>
    public static bool AreInstalled => Directory.Exists(Path.Combine(Modules, "ajv")) && Directory.Exists(Path.Combine(Modules, "@hyperjump", "json-schema"));

    public static NodeJudges Start()
    {
        var start = new ProcessStartInfo("node", [Repository.Path("tests", "oracles", "schemas", "judges.mjs"), Modules])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new NodeJudges(Process.Start(start) ?? throw new InvalidOperationException("`node` does not start"));
    }

    /// <summary>What each validator says of the values, by its name; a text where it does not take the schema.</summary>
    public IReadOnlyDictionary<string, JsonNode> Judge(JsonNode schema, IReadOnlyList<JsonNode?> values)
    {
        var question = new JsonObject { ["schema"] = schema.DeepClone(), ["values"] = new JsonArray([.. values.Select(value => value?.DeepClone())]) };
        _process.StandardInput.WriteLine(question.ToJsonString());
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the validators on Node ended");
        return JsonSerializer.Deserialize<Dictionary<string, JsonNode>>(answer)!;
    }

    public void Dispose()
    {
        // It ends by itself when there is nothing more to read.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
