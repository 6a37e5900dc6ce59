using System.Text.Json.Nodes;
using Gateway.Records;
using Gateway.Tests;

namespace Gateway.Adapters.Tests.Scaffolding;

/// <summary>Adapters that people wrote, drafted again from their own samples: a draft knows less than they did, and nothing else.</summary>
public sealed class KnownAdaptersTests
{
    public static TheoryData<string, string> Operations()
    {
        var operations = new TheoryData<string, string>();
        // A draft is made from JSON or XML.
        var adapters = AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas")).Adapters.Values;
        foreach (var adapter in adapters.Where(adapter => adapter.Codec.MediaType is "application/json" or "application/xml"))
        {
            foreach (var operation in adapter.Operations.Values)
                operations.Add(adapter.Id, operation.Name);
        }

        return operations;
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_line_drafted_is_one_that_a_person_wrote(string id, string name)
    {
        var adapter = AdapterSet.Load(Repository.Path("adapters"), Repository.Path("schemas")).Adapters[id];
        var operation = adapter.Operations[name];
        var samples = Directory.CreateTempSubdirectory("gateway-samples-").FullName;
        try
        {
            foreach (var format in new[] { operation.Question.Values.First(), operation.Answer.Values.First() })
                Collect(format, samples);
            using var draft = new Draft(
                id, operation.Exchange, operation.Question.Values.First().Record, operation.Answer.Values.First().Record, samples);

            Assert.Empty(draft.Report.Problems);
            foreach (var format in new[] { operation.Question.Values.First(), operation.Answer.Values.First() })
            {
                var carried = draft.Lines(format.Record).Where(line => line["national"] is not null).ToList();
                Assert.InRange(carried.Count, 1, 40);
                Assert.All(carried, line => Assert.Equal(
                    (string?)line["national"], format.Lens.NationalPlace(JsonPointer.Parse((string)line["canonical"]!)).ToString()));
            }
        }
        finally
        {
            Directory.Delete(samples, recursive: true);
        }
    }

    private static void Collect(RecordFormat format, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, format.Record));
        foreach (var about in Directory.EnumerateFiles(Repository.Path("adapters", format.System, "samples"), "about.json", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(about)!;
            var told = JsonNode.Parse(File.ReadAllText(about))!;
            if (folder.Contains("refused", StringComparison.Ordinal) || (string?)told["record"] != format.Record || (string?)told["version"] != format.Version)
                continue;
            var file = Directory.EnumerateFiles(folder, "national.*").Single();
            File.Copy(file, Path.Combine(to, format.Record, Path.GetFileName(folder) + Path.GetExtension(file)));
        }
    }
}
