using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Adapters.Loading;

namespace Gateway.Adapters.Scaffolding;

/// <summary>Everything that a new adapter folder holds, before any of it is written.</summary>
internal sealed class AdapterDraft(ScaffoldOrder order, RecordDraft question, RecordDraft answer, IReadOnlyDictionary<string, CodesDraft> codes)
{
    private const string FirstVersion = "1.0.0";

    private RecordDraft[] Records => [question, answer];

    /// <summary>Each file by its name below the folder; problems where the two records are no adapter together.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Files(Problems problems)
    {
        var files = new List<(string Name, byte[] Bytes)> { ("adapter.json", Text(Manifest(problems))) };
        foreach (var draft in Records)
        {
            files.Add(($"schemas/{draft.Samples.Record}/1.0.json", Text(draft.Schema)));
            files.Add(($"lenses/{draft.Samples.Record}/1.0.json", Text(draft.Lens)));
        }

        foreach (var (name, list) in codes.Where(list => !list.Value.IsEmpty))
            files.Add(($"codes/{name}.codes.json", Text(list.ToFile())));
        files.AddRange(Records.SelectMany(draft => Samples(draft.Samples)));
        files.Add(("README.md", Encoding.UTF8.GetBytes(Readme())));
        files.Add(("CHANGES.md", Encoding.UTF8.GetBytes($"# Changes of {order.Id}\n\n## {FirstVersion}\n\nFirst version: `{order.Operation}`, asking.\n")));
        return files;
    }

    private JsonObject Manifest(Problems problems)
    {
        var roots = Records.Select(draft => draft.Samples.XmlRoot?.NamespaceName).Distinct().ToList();
        if (roots.Count > 1)
            problems.Add(order.From, "the samples of question and answer speak two codecs, or two namespaces: a system speaks one");
        return new JsonObject
        {
            ["adapter"] = "1.0",
            ["id"] = order.Id,
            ["party"] = order.Id.Split('-')[0].ToUpperInvariant(),
            ["owner"] = order.Owner,
            ["version"] = FirstVersion,
            ["codec"] = roots[0] is { } space ? new JsonObject { ["xml"] = new JsonObject { ["namespace"] = space } } : "json",
            ["operations"] = new JsonObject
            {
                [order.Operation] = new JsonObject
                {
                    ["exchange"] = order.Exchange,
                    ["asks"] = true,
                    ["answers"] = false,
                    ["question"] = new JsonObject { ["record"] = order.Question, ["versions"] = new JsonArray("1.0") },
                    ["answer"] = new JsonObject { ["record"] = order.Answer, ["versions"] = new JsonArray("1.0") },
                },
            },
        };
    }

    /// <summary>A case for each sample, without the canonical record: a person has that written, and reads it.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Samples(SampleRecords samples)
    {
        foreach (var file in samples.Files)
        {
            var stem = Path.GetFileNameWithoutExtension(file);
            var folder = $"samples/{samples.Record}-{stem}";
            yield return ($"{folder}/national{Path.GetExtension(file)}", File.ReadAllBytes(file));
            yield return ($"{folder}/about.json", Encoding.UTF8.GetBytes($"{{\"record\": \"{samples.Record}\", \"version\": \"1.0\"}}\n"));
            yield return ($"{folder}/note.md", Encoding.UTF8.GetBytes($"Sample `{Path.GetFileName(file)}` of `{samples.Record}`, as the system wrote it.\n"));
        }
    }

    private string Readme() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # {order.Id}

        The system of {order.Owner}. It only asks.

        | operation | exchange | asks |
        | --- | --- | --- |
        | `{order.Operation}` | `{order.Exchange}` | about documents and people of the other side |

        ## Known and assumed

        Drafted from {question.Samples.Files.Count} samples of `{order.Question}` and {answer.Samples.Files.Count} of `{order.Answer}`. Say of every line who confirmed it, and when.

        | what | state |
        | --- | --- |
        | Member names and nesting | seen in the samples |
        | Which members are always there | assumed from the samples |
        | Forms of dates and numbers, lengths | assumed from the samples |
        | Code words, and that there are no others | assumed from the samples |
        | Which canonical member is meant | assumed from names |
        | That the samples are of invented people | assumed |

        ## Sources

        The samples.

        """);

    private static byte[] Text(JsonObject file) => Encoding.UTF8.GetBytes(FileText.Of(file));
}
