using System.Text.Json.Nodes;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Scaffolding;

/// <summary>An adapter drafted into a folder of its own.</summary>
internal sealed class Draft : IDisposable
{
    private readonly string _schemas;
    private readonly string _root = Directory.CreateTempSubdirectory("gateway-draft-").FullName;

    public Draft(string id = "xaa-civil-register", string exchange = "travel-document.verify", string question = "semakan-dokumen", string answer = "jawapan-dokumen", string? from = null, string? schemas = null)
    {
        _schemas = schemas ?? Repository.Path("schemas");
        Order = new ScaffoldOrder
        {
            Id = id,
            Owner = "Civil Register of Xaa",
            Exchange = exchange,
            Operation = question,
            Question = question,
            Answer = answer,
            From = from ?? Repository.Path("docs", "onboarding", "samples"),
            Adapters = Path.Combine(_root, "adapters"),
        };
        Report = Make();
    }

    public ScaffoldOrder Order { get; }

    public ScaffoldReport Report { get; }

    public string Folder => Report.Folder;

    public ScaffoldReport Make() => AdapterScaffold.Make(Order, _schemas);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The lines of a lens; those of an <c>each</c> stay inside it.</summary>
    public IReadOnlyList<JsonObject> Lines(string record) =>
        [.. JsonNode.Parse(Read($"lenses/{record}/1.0.json"))!["lines"]!.AsArray().Select(line => line!.AsObject())];

    /// <summary>What a check of the folder says, without the folder's own path.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. AdapterCheck.Run([Folder], _schemas, records: 20).Problems.Select(problem => problem.ToString().Replace(Folder + "/", "", StringComparison.Ordinal))];

    /// <summary>Takes every mark away, as somebody would who looks at nothing.</summary>
    public void ConfirmEverything()
    {
        foreach (var file in Report.Files.Where(file => file.EndsWith(".json", StringComparison.Ordinal) && !file.StartsWith("samples/", StringComparison.Ordinal)))
        {
            var whole = JsonNode.Parse(Read(file))!;
            Unmark(whole);
            File.WriteAllText(Path.Combine(Folder, file), whole.ToJsonString());
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Unmark(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            members.Remove("guess");
            foreach (var member in members)
                Unmark(member.Value);
        }

        if (node is not JsonArray items)
            return;
        foreach (var item in items)
            Unmark(item);
    }
}
